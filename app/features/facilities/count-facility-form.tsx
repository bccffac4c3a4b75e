import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FACILITY_KINDS } from './facility.ts'

export function CountFacilityForm(props: {
  institutions: readonly { id: string; name: string }[]
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const { institutions } = props
  return (
    <PostForm intent="count" answer={props.answer}>
      <SelectField
        name="institutionId"
        label={t('unit.institution')}
        choices={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={institutions.length === 1 ? institutions[0]?.id : undefined}
      />
      <SelectField
        name="facility"
        label={t('facility.what')}
        choices={FACILITY_KINDS.map((kind) => ({ value: kind, label: t.code('facility', kind) }))}
      />
      <NumberField name="pieces" label={t('facility.pieces')} hint={t('facility.pieces-hint')} />
      <DateField name="countedOn" label={t('facility.counted-on')} defaultValue={props.today} />
      <TextField name="note" label={t('facility.note')} isOptional />
      <Button tone="go">{t('facility.count')}</Button>
    </PostForm>
  )
}
