import { Button } from '#app/components/button.tsx'
import { NumberField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { EQUIPMENT } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { DishFields } from './recipe-dish-fields.tsx'
import type { FormValues } from './recipe-form-values.ts'
import { RecipeIngredientRows } from './recipe-ingredient-rows.tsx'

export type Choices = {
  places: { id: string; kitchenName?: string }[]
  foods: { nameId: string; nameEn: string; synonyms: string }[]
  retention: string[]
}

type Props = { values: FormValues; choices: Choices; isNew: boolean; answer: Answer | undefined }

/** One form for a whole recipe; every button posts it, so nothing typed is ever lost. */
export function RecipeEditor({ values, choices, isNew, answer }: Props) {
  const t = useTranslate()
  return (
    <PostForm answer={answer}>
      <input type="hidden" name="baseVersion" value={values.baseVersion} />
      <input type="hidden" name="rows" value={values.rows} />
      <Section title={t('recipe.about-dish')}>
        <DishFields values={values} places={isNew ? choices.places : undefined} />
      </Section>
      <Section title={t('recipe.ingredients')} note={t('recipe.ingredients-hint')}>
        <RecipeIngredientRows values={values} foods={choices.foods} retention={choices.retention} />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button name="intent" value="compute">
            {t('recipe.compute')}
          </Button>
          <Button name="intent" value="add-rows">
            {t('recipe.add-rows')}
          </Button>
        </div>
      </Section>
      <Section title={t('recipe.equipment')} note={t('recipe.equipment-hint')}>
        <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-4">
          {EQUIPMENT.map((equipment) => (
            <NumberField
              key={equipment}
              name={`busy:${equipment}`}
              label={t(`equipment.${equipment}`)}
              defaultValue={values[`busy:${equipment}`]}
              isOptional
            />
          ))}
        </div>
      </Section>
      <Button tone="go" name="intent" value="save">
        {t('do.save')}
      </Button>
    </PostForm>
  )
}
