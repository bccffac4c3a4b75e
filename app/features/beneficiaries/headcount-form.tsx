import { Button } from '#app/components/button.tsx'
import { NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { HeadcountWeek } from './headcount-week.ts'

type Props = HeadcountWeek & { today: string; answer?: Answer }

/** The number of one group on one day; the usual number stays. */
export function HeadcountForm({ days, groups, places, today, answer }: Props) {
  const t = useTranslate()
  const isSending = useIsSending()
  const open = days.filter(({ on, isServed }) => isServed && on >= today)
  if (open.length === 0) return <p className="text-soft">{t('beneficiary.week-closed')}</p>
  return (
    <PostForm answer={answer} className="max-w-xl">
      <SelectField
        name="groupId"
        label={t('beneficiary.group')}
        choices={groups.map(({ id, placeId, groupKind, meal }) => ({
          value: id,
          label: `${t.code('group', groupKind)}, ${t.code('meal', meal)}`,
          group: places.find((place) => place.id === placeId)?.name,
        }))}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <SelectField
          name="serviceOn"
          label={t('beneficiary.day')}
          choices={open.map(({ on }) => ({ value: on, label: t.day(on) }))}
        />
        <NumberField name="portions" label={t('beneficiary.portions')} />
      </div>
      <TextField name="note" label={t('beneficiary.note')} isOptional />
      <Button tone="go" disabled={isSending}>
        {t('do.save')}
      </Button>
    </PostForm>
  )
}
