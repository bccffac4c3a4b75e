import type { KeyboardEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { TableScroll } from '#app/components/data-table.tsx'
import { PostForm, sayFieldProblem } from '#app/components/form.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FieldProblem } from '#app/shared/form.ts'
import type { RefusedCell, SheetCell, SheetRow } from './week-sheet.ts'

type Filled = {
  typed: Record<string, string>
  problems: Record<string, FieldProblem>
  refused: readonly RefusedCell[]
}
type Props = {
  days: readonly string[]
  rows: readonly SheetRow[]
  sheetKey: string
  filled: Filled | undefined
}

/** The paper sheet on the screen: foods down, days across, the arrow keys and Enter go on. */
export function WeekSheetGrid({ days, rows, sheetKey, filled }: Props) {
  const t = useTranslate()
  return (
    <PostForm intent="sheet">
      <input type="hidden" name="sheetKey" value={sheetKey} />
      <TableScroll label={t('sheet.table')}>
        <table className="table is-wide" onKeyDown={moveByKey}>
          <caption className="sr-only">{t('sheet.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.food')}</th>
              <th scope="col">{t('report.measure')}</th>
              {days.map((day) => (
                <th key={day} scope="col" className="figure">
                  {t.shortWeekday(day)}
                  <span className="block font-normal">{t.shortDate(day)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <SheetRowCells key={row.foodId} row={row} index={index} filled={filled} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Button tone="go" className="mt-4">
        {t('sheet.save')}
      </Button>
    </PostForm>
  )
}

type RowProps = { row: SheetRow; index: number; filled: Filled | undefined }

function SheetRowCells({ row, index, filled }: RowProps) {
  const t = useTranslate()
  const food = foodNameIn(t.locale, row)
  return (
    <tr>
      <th scope="row">{food}</th>
      <td>
        <select
          name={`m:${row.foodId}`}
          defaultValue={row.measure}
          aria-label={t('sheet.measure-of', { food })}
          className="input w-24!"
        >
          {row.measures.map((measure) => (
            <option key={measure} value={measure}>
              {t.code('measure', measure)}
            </option>
          ))}
        </select>
      </td>
      {row.cells.map((cell, column) => (
        <td key={cell.day} className="figure">
          <CellField
            cell={cell}
            at={{ row: index, column }}
            {...{ food, filled }}
            foodId={row.foodId}
          />
        </td>
      ))}
    </tr>
  )
}

type CellProps = {
  cell: SheetCell
  foodId: string
  food: string
  at: { row: number; column: number }
  filled: Filled | undefined
}

function CellField({ cell, foodId, food, at, filled }: CellProps) {
  const t = useTranslate()
  const name = `${foodId}.${cell.day}`
  const wrong = filled?.problems[name]
  const refusal = filled?.refused.find((one) => one.cell === name)?.refusal
  const { standing } = cell
  const others = standing ? [] : cell.reports
  return (
    <>
      <input
        name={`q:${name}`}
        defaultValue={filled?.typed[name] ?? (standing ? t.number(standing.saidQuantity, 3) : '')}
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('sheet.cell', { food, day: t.shortDay(cell.day) })}
        aria-invalid={wrong || refusal ? true : undefined}
        data-cell={`${at.row}-${at.column}`}
        className="input ml-auto block w-20! text-right tabular-nums"
      />
      <input type="hidden" name={`s:${name}`} value={cell.reports.map(({ id }) => id).join(' ')} />
      {others.length > 0 && (
        <span className="block text-small text-soft">
          {others
            .map(
              (one) => `+ ${t.number(one.saidQuantity, 3)} ${t.code('measure', one.saidMeasure)}`,
            )
            .join(' ')}
        </span>
      )}
      {(wrong || refusal) && (
        <span className="block text-left text-small font-semibold whitespace-normal text-brick">
          ▲ {wrong ? sayFieldProblem(t, wrong.code, wrong.limit) : t.code('refusal', refusal ?? '')}
        </span>
      )}
    </>
  )
}

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
}

/** Up, down and Enter go to the same day of the next food; Tab goes along the week by itself. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>) {
  const step = STEPS[event.key]
  const [row, column] = (
    event.target instanceof HTMLInputElement ? (event.target.dataset.cell ?? '') : ''
  ).split('-')
  if (!step || row === undefined || column === undefined) return
  const next = `${Number(row) + step[0]}-${Number(column) + step[1]}`
  const field = event.currentTarget.querySelector(`[data-cell="${next}"]`)
  // In the last row Enter keeps its meaning: it sends the sheet.
  if (!(field instanceof HTMLInputElement)) return
  event.preventDefault()
  field.focus()
  field.select()
}
