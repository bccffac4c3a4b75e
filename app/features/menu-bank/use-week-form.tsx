import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Where the ready week goes: a kitchen of one's own and a week to come. */
export function UseWeekForm(props: {
  kitchens: readonly { id: string; name: string }[]
  weeks: readonly string[]
  chosen: { kitchenId: string; week: string }
  answer: Answer | null | undefined
}) {
  const t = useTranslate()
  const { kitchens, weeks, chosen } = props
  return (
    <PostForm answer={props.answer} className="grid gap-3">
      <SelectField
        name="kitchenId"
        label={t('ready-week.kitchen')}
        defaultValue={chosen.kitchenId}
        choices={kitchens.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="week"
        label={t('ready-week.week')}
        defaultValue={chosen.week}
        choices={weeks.map((week) => ({ value: week, label: t.serviceWeek(week) }))}
      />
      <p className="text-small text-soft">{t('ready-week.use-note')}</p>
      <div>
        <Button>{t('ready-week.use')}</Button>
      </div>
    </PostForm>
  )
}
