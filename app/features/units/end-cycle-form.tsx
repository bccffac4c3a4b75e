import { Button } from '#app/components/button.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { foodNameIn } from './food-name.ts'
import type { ProductionCycle } from './production-cycle.ts'

export function EndCycleForm(props: {
  cycles: readonly ProductionCycle[]
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const choices = props.cycles.map((cycle) => ({
    value: cycle.id,
    label: `${foodNameIn(t.locale, cycle)}, ${t('cycle.planted', { day: t.shortDate(cycle.startedOn) })}`,
  }))
  const outcomes = (['closed', 'failed', 'given-up'] as const).map((value) => ({
    value,
    label: t(`cycle-status.${value}`),
  }))
  return (
    <PostForm intent="end" answer={props.answer}>
      <SelectField name="cycleId" label={t('cycle.which')} choices={choices} />
      <SelectField name="outcome" label={t('cycle.outcome')} choices={outcomes} />
      <DateField name="closedOn" label={t('cycle.closed-on')} defaultValue={props.today} />
      <TextField name="note" label={t('cycle.note')} isOptional maxLength={300} />
      <Button>{t('cycle.end')}</Button>
    </PostForm>
  )
}
