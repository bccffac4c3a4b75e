import { Button } from '#app/components/button.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import type { BeneficiaryPlace } from '#app/features/beneficiaries/beneficiary-place.ts'
import { CLOSURE_KINDS } from '#app/features/beneficiaries/place-closure.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Props = { places: readonly BeneficiaryPlace[]; opensOn: string; answer?: Answer }

/** Days on which one place gets nothing, such as exams. */
export function ClosureForm({ places, opensOn, answer }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('close')
  return (
    <PostForm intent="close" answer={answer}>
      <SelectField
        name="placeId"
        label={t('closure.place')}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="closedFrom" label={t('closure.from')} min={opensOn} />
      <DateField name="closedUntil" label={t('closure.until')} min={opensOn} />
      <SelectField
        name="kind"
        label={t('closure.kind')}
        choices={CLOSURE_KINDS.map((kind) => ({ value: kind, label: t(`closure-kind.${kind}`) }))}
      />
      <TextField name="reason" label={t('closure.reason')} />
      <TextField
        name="source"
        label={t('closure.source')}
        hint={t('closure.source-hint')}
        isOptional
      />
      <Button disabled={isSending}>{t('do.save')}</Button>
    </PostForm>
  )
}
