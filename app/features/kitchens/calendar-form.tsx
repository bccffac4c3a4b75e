import { Button } from '#app/components/button.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'
import { CALENDAR_KINDS } from './service-calendar.ts'

/** Marks days of the kitchen: no service, dry packages, or a served Sunday. */
export function CalendarForm({ today, answer }: { today: string; answer?: Answer }) {
  const t = useTranslate()
  const isSending = useIsSending('mark')
  const tomorrow = addDays(today, 1)
  return (
    <PostForm intent="mark" answer={answer}>
      <DateField name="startsOn" label={t('closure.from')} min={tomorrow} />
      <DateField name="endsOn" label={t('closure.until')} min={tomorrow} />
      <SelectField
        name="service"
        label={t('closure.service')}
        choices={(['none', 'package', 'meal'] as const).map((service) => ({
          value: service,
          label: t(`closure.service-${service}`),
        }))}
      />
      <SelectField
        name="kind"
        label={t('closure.kind')}
        choices={CALENDAR_KINDS.map((kind) => ({ value: kind, label: t(`closure-kind.${kind}`) }))}
      />
      <TextField name="reason" label={t('closure.reason')} />
      <TextField
        name="source"
        label={t('closure.source')}
        hint={t('closure.source-hint')}
        isOptional
      />
      <Button tone="go" disabled={isSending}>
        {t('do.save')}
      </Button>
    </PostForm>
  )
}
