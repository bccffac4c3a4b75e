import { Button } from '#app/components/button.tsx'
import {
  type Choice,
  DateField,
  NumberField,
  SelectField,
  TextField,
} from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { INGREDIENT_ROWS } from './add-recipe.form.ts'
import type { ProcessingRecipe, ProcessingRun } from './processing.ts'

type Asking = { today: string; answer: Answer | undefined }

/** A day's work: what went in, and what the scale said came out. */
export function RunForm(props: Asking & { recipes: readonly ProcessingRecipe[] }) {
  const t = useTranslate()
  const choices = props.recipes.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <PostForm intent="run" answer={props.answer}>
      <SelectField name="recipeId" label={t('processing.recipe')} choices={choices} />
      <NumberField
        name="inputKg"
        label={t('processing.input')}
        hint={t('processing.input-hint')}
        unit="kg"
      />
      <NumberField
        name="madeKg"
        label={t('processing.output')}
        hint={t('processing.output-hint')}
        unit="kg"
        isOptional
      />
      <DateField
        name="runOn"
        label={t('processing.run-on')}
        defaultValue={props.today}
        max={props.today}
      />
      <Button tone="go">{t('processing.run')}</Button>
    </PostForm>
  )
}

export function UndoForm(props: { runs: readonly ProcessingRun[]; answer: Answer | undefined }) {
  const t = useTranslate()
  const choices = props.runs
    .filter(({ undoneReason }) => undoneReason === undefined)
    .map((run) => ({
      value: run.id,
      label: `${t.shortDate(run.runOn)}: ${run.name}, ${t.kg(run.madeKg)}`,
    }))
  if (choices.length === 0) return <p className="text-soft">{t('processing.no-runs')}</p>
  return (
    <PostForm intent="undo" answer={props.answer}>
      <SelectField name="runId" label={t('processing.which')} choices={choices} />
      <TextField name="reason" label={t('log.reason')} maxLength={300} />
      <Button>{t('processing.undo')}</Button>
    </PostForm>
  )
}

type Food = { id: string; nameId: string; nameEn: string; foodGroup: string }

/** A recipe of the unit; its shares make 100 %, its yield may be above that. */
export function RecipeForm({
  foods,
  answer,
}: {
  foods: readonly Food[]
  answer: Asking['answer']
}) {
  const t = useTranslate()
  const choices: Choice[] = foods.map((food) => ({
    value: food.id,
    label: t.locale === 'id' ? food.nameId : food.nameEn,
    group: t.code('food-group', food.foodGroup),
  }))
  return (
    <PostForm intent="recipe" answer={answer}>
      <TextField name="name" label={t('processing.name')} maxLength={80} />
      <SelectField name="outputFoodId" label={t('processing.becomes')} choices={choices} />
      <IngredientRows choices={choices} />
      <NumberField
        name="yieldPercent"
        label={t('processing.yield')}
        hint={t('processing.yield-hint')}
        unit="%"
      />
      <NumberField
        name="shelfLifeDays"
        label={t('processing.keeps')}
        unit={t('processing.day-word')}
      />
      <TextField
        name="source"
        label={t('growth.source')}
        hint={t('processing.source-hint')}
        maxLength={200}
      />
      <Button>{t('processing.add-recipe')}</Button>
    </PostForm>
  )
}

/** A food and its share of what goes in, row by row; the first is there always. */
function IngredientRows({ choices }: { choices: readonly Choice[] }) {
  const t = useTranslate()
  const rows = Array.from({ length: INGREDIENT_ROWS }, (_, index) => index + 1)
  return (
    <>
      {rows.map((row) => (
        <div key={row} className="flex flex-wrap gap-x-3">
          <SelectField
            name={`foodId${row}`}
            label={t('processing.ingredient-row', { row })}
            choices={choices}
            isOptional={row > 1}
          />
          <NumberField
            name={`percent${row}`}
            label={t('processing.share')}
            unit="%"
            defaultValue={row === 1 ? 100 : undefined}
            isOptional={row > 1}
          />
        </div>
      ))}
    </>
  )
}
