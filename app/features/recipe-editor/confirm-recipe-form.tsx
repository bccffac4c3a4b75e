import { Button } from '#app/components/button.tsx'
import { LongTextField, NumberField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { RecipeConfirmation } from './recipe-confirmation.ts'

/** Weighing a portion makes a draft a confirmed recipe: what the scale says, and who reads it. */
export function ConfirmRecipeForm(props: {
  version: number
  reckonedGrams: number | undefined
  answer: Answer | null | undefined
}) {
  const t = useTranslate()
  const note = t('recipe.confirm-note', { grams: t.number(props.reckonedGrams, 0) })
  return (
    <Section title={t('recipe.confirm')} note={note}>
      <PostForm intent="confirm" answer={props.answer} className="grid max-w-xl gap-3">
        <input type="hidden" name="version" value={props.version} />
        <NumberField name="weighedGrams" label={t('recipe.weighed')} unit="g" />
        <LongTextField name="note" label={t('recipe.confirm-remark')} isOptional />
        <div>
          <Button>{t('recipe.confirm-do')}</Button>
        </div>
      </PostForm>
    </Section>
  )
}

/** Who stands for the portion since when, and what was weighed. */
export function ConfirmedBy({ of, timeZone }: { of: RecipeConfirmation; timeZone: string }) {
  const t = useTranslate()
  return (
    <p className="mb-5 max-w-[72ch] text-soft">
      {t('recipe.confirmed-by', {
        name: of.accountName,
        at: t.instant(of.confirmedAt, timeZone),
        grams: t.number(of.weighedGrams, 0),
      })}
      {of.note && ` ${of.note}`}
    </p>
  )
}
