import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Props = {
  kitchens: readonly { id: string; name: string }[]
  weeks: readonly string[]
  answer?: Answer
}

/** Which kitchens, which week, and whether dishes may be chosen or the supply alone. */
export function RequestPlanForm({ kitchens, weeks, answer }: Props) {
  const t = useTranslate()
  const isSending = useIsSending()
  return (
    <PostForm answer={answer} className="max-w-xl">
      <SelectField
        name="week"
        label={t('menu-week.week')}
        defaultValue={weeks[1] ?? weeks[0]}
        choices={weeks.map((week) => ({ value: week, label: t.week(week) }))}
      />
      <fieldset className="mb-4">
        <legend className="mb-1">{t('plan.kitchens')}</legend>
        {kitchens.map(({ id, name }) => (
          <label key={id} className="flex items-center gap-2 py-1">
            <input
              type="checkbox"
              name="kitchenId"
              value={id}
              defaultChecked
              className="size-5 accent-leaf"
            />
            {name}
          </label>
        ))}
      </fieldset>
      <SelectField
        name="mode"
        label={t('plan.mode')}
        defaultValue="plan"
        choices={[
          { value: 'plan', label: t('plan.mode-plan') },
          { value: 'match', label: t('plan.mode-match') },
        ]}
      />
      <Button tone="go" disabled={isSending}>
        {t('plan.request')}
      </Button>
    </PostForm>
  )
}
