import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { RULE_BOUNDS, RULE_SUBJECTS } from './menu-rule.ts'

/** Sets the rules that are suggested, in one step. */
export function SuggestedRules() {
  const t = useTranslate()
  const isSending = useIsSending('suggested-rules')
  return (
    <PostForm intent="suggested-rules" className="mt-4 flex flex-wrap items-center gap-3">
      <Button disabled={isSending}>{t('menu-rule.suggested')}</Button>
      <span className="text-small text-soft">{t('menu-rule.suggested-note')}</span>
    </PostForm>
  )
}

type Props = { answer?: Answer; today: string; mayChangeRegion: boolean }

/** One rule of the week: what is counted, how often, for whom and since when. */
export function RuleForm({ answer, today, mayChangeRegion }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('add-rule')
  return (
    <PostForm intent="add-rule" answer={answer} className="max-w-xl">
      <SelectField
        name="subject"
        label={t('menu-rule.subject')}
        choices={RULE_SUBJECTS.map((value) => ({ value, label: t.code('rule-subject', value) }))}
      />
      <SelectField
        name="bound"
        label={t('menu-rule.bound')}
        defaultValue="at-most"
        choices={RULE_BOUNDS.map((value) => ({ value, label: t.code('rule-bound', value) }))}
      />
      <NumberField
        name="servings"
        label={t('menu-rule.servings')}
        hint={t('menu-rule.servings-hint')}
      />
      <SelectField
        name="groupKind"
        label={t('menu-rule.group-kind')}
        isOptional
        choices={GROUP_KINDS.map((value) => ({ value, label: t.code('group', value) }))}
      />
      {mayChangeRegion ? (
        <SelectField
          name="scope"
          label={t('menu-rule.scope')}
          defaultValue="kitchen"
          choices={[
            { value: 'kitchen', label: t('menu-rule.this-kitchen') },
            { value: 'region', label: t('menu-rule.whole-region') },
          ]}
        />
      ) : (
        <input type="hidden" name="scope" value="kitchen" />
      )}
      <DateField name="effectiveFrom" label={t('menu-rule.since')} defaultValue={today} />
      <TextField name="source" label={t('menu-rule.source')} isOptional />
      <Button tone="go" disabled={isSending}>
        {t('menu-rule.add')}
      </Button>
    </PostForm>
  )
}
