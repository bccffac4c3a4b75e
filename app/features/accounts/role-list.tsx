import type { AccountRole } from '#app/features/accounts/account.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Roles with the place where each counts. */
export function RoleList({ roles }: { roles: readonly AccountRole[] }) {
  const t = useTranslate()
  if (roles.length === 0) return <p className="text-soft">{t('account.no-role')}</p>
  return (
    <ul>
      {roles.map((role) => (
        <li key={role.id}>
          {t(`role.${role.role}`)} · {placeName(role) ?? t(`scope.${role.scope}`)}
        </li>
      ))}
    </ul>
  )
}

export const placeName = (role: AccountRole) => role.institutionName ?? role.regionName
