import { useMemo, useRef, useState } from 'react'
import { TableScroll } from '#app/components/data-table.tsx'
import { sayFieldProblem, useFormState } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { meantFoods, type OfferedFood, type OfferedFoods, offeredFoods } from './meant-food.ts'
import { MeantFood } from './meant-food.tsx'
import type { FormValues } from './recipe-form-values.ts'

/** Rows to fill: food, gross grams, percent eaten, retention. The lists are the browser's own. */
export function RecipeIngredientRows(props: {
  values: FormValues
  foods: readonly OfferedFood[]
  retention: readonly string[]
}) {
  const t = useTranslate()
  const { values, foods, retention } = props
  const offered = useMemo(() => offeredFoods(foods), [foods])
  const rows = Array.from({ length: Number(values.rows) }, (_, row) => row)
  return (
    <>
      <TableScroll label={t('recipe.ingredients')}>
        <table className="table">
          <caption className="sr-only">{t('recipe.ingredients')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('recipe.ingredient')}</th>
              <th scope="col">{t('recipe.grams')}</th>
              <th scope="col">{t('recipe.eaten-percent')}</th>
              <th scope="col">{t('recipe.retention-code')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <IngredientRow key={row} {...{ row, values, offered }} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <datalist id="recipe-foods">
        {foods.map(({ nameId, nameEn, synonyms }) => (
          <option
            key={nameId}
            value={t.locale === 'id' ? nameId : nameEn}
            label={synonyms || undefined}
          />
        ))}
      </datalist>
      <datalist id="recipe-retention">
        {retention.map((code) => (
          <option key={code} value={code} label={t.code('retention', code)} />
        ))}
      </datalist>
    </>
  )
}

type RowProps = { row: number; values: FormValues; offered: OfferedFoods }

function IngredientRow({ row, values, offered }: RowProps) {
  const t = useTranslate()
  const cell = (name: string) => ({ name: `${name}:${row}`, value: values[`${name}:${row}`] })
  const number = row + 1
  return (
    <tr>
      <td>
        <Cell
          {...cell('food')}
          label={t('recipe.ingredient-row', { row: number })}
          list="recipe-foods"
          className="min-w-44"
          offered={offered}
        />
      </td>
      <td>
        <Cell
          {...cell('grams')}
          label={t('recipe.grams-row', { row: number })}
          className="min-w-24 text-right"
        />
      </td>
      <td>
        <Cell
          {...cell('eaten')}
          label={t('recipe.eaten-row', { row: number })}
          placeholder="100"
          isNumber
        />
      </td>
      <td>
        <Cell
          {...cell('retention')}
          label={t('recipe.retention-row-label', { row: number })}
          placeholder={t('recipe.automatic')}
          list="recipe-retention"
          className="min-w-28"
        />
      </td>
    </tr>
  )
}

type CellProps = {
  name: string
  value: string | undefined
  label: string
  list?: string
  placeholder?: string
  isNumber?: boolean
  className?: string
  /** Of a field for a food: what a name that nobody knows may have meant. */
  offered?: OfferedFoods
}

function Cell({ value, label, isNumber, className = '', offered, ...own }: CellProps) {
  const t = useTranslate()
  const { id: formId, problem } = useFormState()
  const field = useRef<HTMLInputElement>(null)
  const { name } = own
  const id = `${formId}-${name}`
  const wrong = problem?.fields[name]
  const given = problem?.typed[name] ?? value
  const [typed, setTyped] = useState(given ?? '')
  return (
    <>
      <input
        {...own}
        id={id}
        ref={field}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-problem` : undefined}
        defaultValue={given}
        inputMode={isNumber ? 'decimal' : undefined}
        maxLength={80}
        autoComplete="off"
        className={`input ${isNumber ? 'min-w-20 text-right tabular-nums' : ''} ${className}`}
        onBlur={offered && ((event) => setTyped(event.currentTarget.value))}
      />
      {wrong && (
        <p id={`${id}-problem`} className="mt-1 text-small font-semibold text-brick">
          ▲ {sayFieldProblem(t, wrong.code, wrong.limit)}
        </p>
      )}
      {offered && (
        <MeantFood meant={meantFoods(typed, offered)} field={field} onChosen={() => setTyped('')} />
      )}
    </>
  )
}
