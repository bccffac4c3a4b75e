import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A new share of one course for one group, from a Monday on, with its reason. */
export function PortionScaleForm({ answer, nextMonday }: { answer?: Answer; nextMonday: string }) {
  const t = useTranslate()
  const isSending = useIsSending('set-portion-scale')
  return (
    <PostForm intent="set-portion-scale" answer={answer} className="max-w-xl">
      <SelectField
        name="groupKind"
        label={t('portion-scale.group')}
        choices={GROUP_KINDS.map((value) => ({ value, label: t.code('group', value) }))}
      />
      <SelectField
        name="course"
        label={t('portion-scale.course')}
        choices={COURSES.map((value) => ({ value, label: t(`course.${value}`) }))}
      />
      <NumberField
        name="scale"
        label={t('portion-scale.scale')}
        hint={t('portion-scale.scale-hint')}
      />
      <DateField
        name="effectiveFrom"
        label={t('portion-scale.from')}
        defaultValue={nextMonday}
        min={nextMonday}
      />
      <TextField
        name="reason"
        label={t('portion-scale.reason')}
        hint={t('portion-scale.reason-hint')}
        maxLength={300}
      />
      <Button tone="go" disabled={isSending}>
        {t('portion-scale.set')}
      </Button>
    </PostForm>
  )
}
