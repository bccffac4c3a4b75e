import { type FormEvent, useEffect, useState } from 'react'
import { DateField, Field, SelectField, TextField } from '#app/components/field.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { LiveLine, type Typed } from './live-line.tsx'
import { type FoodMeasure, measuresFor } from './said-amount.ts'

/** A food as the form needs it to say back what was understood. */
export type FormFood = {
  id: string
  nameId: string
  nameEn: string
  measures: FoodMeasure[]
  shelfLifeDays?: number
  /** Grown or raised in this very unit: listed first. */
  isOfUnit: boolean
}

export type ReportDefaults = {
  quantity?: number
  measure?: string
  readyOn: string
  useBy?: string
}

const useIsHydrated = () => {
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  return isHydrated
}

const typedIn = (event: FormEvent<HTMLElement>): Typed => {
  const form = event.currentTarget.closest('form')
  const data = form ? new FormData(form) : new FormData()
  const text = (name: string) => String(data.get(name) ?? '')
  return {
    quantity: text('quantity'),
    measure: text('measure'),
    readyOn: text('readyOn'),
    useBy: text('useBy'),
  }
}

/** Food, amount in the unit people say, day ready; the rest folded away. Works without JavaScript. */
export function ReportFields(props: {
  foods: readonly FormFood[]
  today: string
  foodId: string
  /** Left out: the food stands, as in a correction. */
  onFood?: (foodId: string) => void
  defaults: ReportDefaults
}) {
  const t = useTranslate()
  const { foods, today, onFood, defaults } = props
  const [typed, setTyped] = useState<Typed>()
  const food = foods.find(({ id }) => id === props.foodId)
  return (
    <div onInput={(event) => setTyped(typedIn(event))}>
      {onFood && <FoodField foods={foods} foodId={props.foodId} onFood={onFood} />}
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-3">
        <Field name="quantity" label={t('report.quantity')} defaultValue={defaults.quantity}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className="input text-right tabular-nums"
            />
          )}
        </Field>
        <MeasureField foods={foods} food={food} standing={defaults.measure} />
      </div>
      <DateField name="readyOn" label={t('report.ready-on')} defaultValue={defaults.readyOn} />
      <details className="mb-4">
        <summary className="cursor-pointer py-1 text-soft">{t('report.more')}</summary>
        <div className="mt-3">
          <DateField
            name="useBy"
            label={t('report.use-by')}
            hint={t('report.use-by-hint')}
            defaultValue={defaults.useBy}
            isOptional
          />
          <TextField name="note" label={t('report.note')} isOptional maxLength={300} />
        </div>
      </details>
      {food && typed && <LiveLine {...{ food, typed, today }} />}
    </div>
  )
}

function FoodField(props: {
  foods: readonly FormFood[]
  foodId: string
  onFood: (foodId: string) => void
}) {
  const t = useTranslate()
  const choices = [...props.foods]
    .sort((a, b) => Number(b.isOfUnit) - Number(a.isOfUnit))
    .map((food) => ({
      value: food.id,
      label: t.locale === 'id' ? food.nameId : food.nameEn,
      group: food.isOfUnit ? t('report.of-this-unit') : t('report.other-foods'),
    }))
  return (
    <div
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) props.onFood(event.target.value)
      }}
    >
      <SelectField
        name="foodId"
        label={t('report.food')}
        choices={choices}
        defaultValue={props.foodId}
      />
    </div>
  )
}

/** Before a food is known every measure stands in the list; then those of the food alone. */
function MeasureField(props: {
  foods: readonly FormFood[]
  food: FormFood | undefined
  standing: string | undefined
}) {
  const t = useTranslate()
  const isHydrated = useIsHydrated()
  const { food, foods } = props
  const own = isHydrated && food ? food.measures : foods.flatMap(({ measures }) => measures)
  const measures = [...new Set(measuresFor(own).map(({ measure }) => measure))]
  const usual = props.standing ?? food?.measures[0]?.measure ?? 'kg'
  return (
    <Field
      key={`${food?.id} ${isHydrated}`}
      name="measure"
      label={t('report.measure')}
      defaultValue={usual}
    >
      {(control) => (
        <select {...control} className="input">
          {measures.map((measure) => (
            <option key={measure} value={measure}>
              {t.code('measure', measure)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
