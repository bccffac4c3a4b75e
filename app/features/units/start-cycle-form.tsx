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
import { holdsOneCycle, type ProductionUnit, type UnitKind } from './production-unit.ts'

/** A food that may be started, as the list of choices shows it. */
export type StartableFood = { id: string; nameId: string; nameEn: string; foodGroup: string }

export function StartCycleForm(props: {
  unit: ProductionUnit
  foods: readonly StartableFood[]
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const choices: Choice[] = props.foods.map((food) => ({
    value: food.id,
    label: t.locale === 'id' ? food.nameId : food.nameEn,
    group: t.code('food-group', food.foodGroup),
  }))
  return (
    <PostForm intent="start" answer={props.answer}>
      <SelectField name="foodId" label={t('cycle.food')} choices={choices} />
      <DateField
        name="startedOn"
        label={t('cycle.started-on')}
        hint={t('cycle.start-hint')}
        defaultValue={props.today}
      />
      <QuantityFields />
      {holdsOneCycle(props.unit.kind) && <AnimalFields kind={props.unit.kind} />}
      <ExpectedFields />
      {props.unit.maxCropHeightCm !== undefined && (
        <NumberField
          name="heightCm"
          label={t('cycle.height')}
          hint={t('cycle.height-hint')}
          unit="cm"
          isOptional
        />
      )}
      <TextField name="note" label={t('cycle.note')} isOptional maxLength={300} />
      <Button tone="go">{t('cycle.start')}</Button>
    </PostForm>
  )
}

function QuantityFields() {
  const t = useTranslate()
  return (
    <div className="flex flex-wrap gap-x-4">
      <NumberField
        name="quantity"
        label={t('cycle.quantity')}
        hint={t('cycle.quantity-hint')}
        isOptional
      />
      <TextField
        name="quantityMeasure"
        label={t('cycle.quantity-measure')}
        isOptional
        maxLength={30}
      />
    </div>
  )
}

/** How old hens and chicks are, how heavy the fry is: what their growth is reckoned from. */
function AnimalFields({ kind }: { kind: UnitKind }) {
  const t = useTranslate()
  return kind === 'pond' ? (
    <NumberField
      name="startMeanGrams"
      label={t('cycle.start-grams')}
      hint={t('cycle.start-grams-hint')}
      unit="g"
      isOptional
    />
  ) : (
    <NumberField
      name="startAgeWeeks"
      label={t('cycle.start-age')}
      hint={t('cycle.start-age-hint')}
      unit={t('cycle.weeks')}
      isOptional
    />
  )
}

function ExpectedFields() {
  const t = useTranslate()
  return (
    <>
      <DateField
        name="expectedFrom"
        label={t('cycle.expected-from')}
        hint={t('cycle.expected-hint')}
        isOptional
      />
      <DateField name="expectedUntil" label={t('cycle.expected-until')} isOptional />
    </>
  )
}
