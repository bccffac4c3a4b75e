import { type Choice, SelectField } from '#app/components/field.tsx'
import { ROLES } from '#app/features/accounts/role.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type Places = {
  isNational: boolean
  institutions: { id: string; name: string }[]
  regions: { id: string; name: string }[]
}

/** A role and the place where it counts. */
export function RoleFields({ places }: { places: Places }) {
  const t = useTranslate()
  const roles = ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))
  const nation = { value: 'nation', label: t('scope.nation'), group: t('scope.nation') }
  const regions = places.regions.map(
    ({ id, name }): Choice => ({ value: `region:${id}`, label: name, group: t('scope.region') }),
  )
  const institutions = places.institutions.map(
    ({ id, name }): Choice => ({
      value: `institution:${id}`,
      label: name,
      group: t('scope.institution'),
    }),
  )
  const choices = [...institutions, ...regions, ...(places.isNational ? [nation] : [])]
  return (
    <>
      <SelectField name="role" label={t('account.role')} choices={roles} />
      <SelectField name="place" label={t('account.scope')} choices={choices} />
    </>
  )
}
