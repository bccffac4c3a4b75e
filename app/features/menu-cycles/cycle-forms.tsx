import { Button } from '#app/components/button.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CYCLE_KINDS } from './menu-cycle.ts'

const WEEKS = [1, 2, 3, 4, 6, 8]

type ApplyProps = {
  cycles: readonly { id: string; name: string }[]
  nextMonday: string
  answer?: Answer
}

/** Lays a cycle out over the weeks from a day on. */
export function ApplyCycleForm({ cycles, nextMonday, answer }: ApplyProps) {
  const t = useTranslate()
  const isSending = useIsSending('apply-cycle')
  return (
    <PostForm intent="apply-cycle" answer={answer} className="max-w-xl">
      <SelectField
        name="cycleId"
        label={t('menu-cycle.which')}
        defaultValue={cycles[0]?.id}
        choices={cycles.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="startsOn" label={t('menu-cycle.starts-on')} defaultValue={nextMonday} />
      <SelectField
        name="weeks"
        label={t('menu-cycle.weeks')}
        defaultValue="4"
        choices={WEEKS.map((count) => ({
          value: String(count),
          label: t('menu-cycle.weeks-of', { count }),
        }))}
      />
      <Button tone="go" disabled={isSending}>
        {t('menu-cycle.apply')}
      </Button>
    </PostForm>
  )
}

/** Keeps weeks that stand as a cycle. */
export function SaveCycleForm({ weeks, answer }: { weeks: readonly string[]; answer?: Answer }) {
  const t = useTranslate()
  const isSending = useIsSending('save-cycle')
  return (
    <PostForm intent="save-cycle" answer={answer} className="max-w-xl">
      <TextField name="name" label={t('menu-cycle.name')} maxLength={80} />
      <SelectField
        name="kind"
        label={t('menu-cycle.kind')}
        defaultValue="ten-days"
        choices={CYCLE_KINDS.map((kind) => ({ value: kind, label: t(`cycle-kind.${kind}`) }))}
      />
      <SelectField
        name="week"
        label={t('menu-cycle.from-week')}
        defaultValue={weeks[0]}
        choices={weeks.map((week) => ({ value: week, label: t.week(week) }))}
      />
      <Button disabled={isSending}>{t('menu-cycle.save')}</Button>
    </PostForm>
  )
}
