import { Button } from '#app/components/button.tsx'
import { NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { DIETARY_NEEDS } from '#app/features/beneficiaries/dietary-need.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PlaceLine } from './place-line.ts'

/** One more need of a group: how many people, and what they get instead. */
export function NeedForm({ places, answer }: { places: readonly PlaceLine[]; answer?: Answer }) {
  const t = useTranslate()
  const isSending = useIsSending('record')
  const groups = places.flatMap(({ id, name, groups: own }) =>
    own.map(({ groupKind }) => ({
      value: `${id} ${groupKind}`,
      label: t.code('group', groupKind),
      group: name,
    })),
  )
  const needs = DIETARY_NEEDS.map((need) => ({ value: need, label: t(`dietary-need.${need}`) }))
  return (
    <PostForm intent="record" answer={answer}>
      <SelectField name="group" label={t('dietary-need.where')} choices={groups} />
      <SelectField name="need" label={t('dietary-need.need')} choices={needs} />
      <NumberField name="people" label={t('dietary-need.people')} />
      <TextField
        name="alternative"
        label={t('dietary-need.alternative')}
        hint={t('dietary-need.alternative-hint')}
      />
      <Button tone="go" disabled={isSending}>
        {t('do.save')}
      </Button>
    </PostForm>
  )
}
