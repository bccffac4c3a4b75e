import { measuresFor } from '#app/features/supply/said-amount.ts'
import { decideReport } from '#app/features/supply/supply-report.ts'
import type { Day } from '#app/shared/day.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import { problemAt } from '#app/shared/spreadsheet-table.ts'
import type { ReportRow, ReportTable } from './report-file.ts'

/** A food as rows of a file name it, and as a report needs it. */
export type FileFood = {
  id: string
  nameId: string
  nameEn: string
  names: readonly string[]
  measures: readonly { measure: string; grams: number }[]
  shelfLifeDays?: number
}

/** A row that would become a report. */
export type FileLine = {
  line: number
  foodId: string
  foodNameId: string
  foodNameEn: string
  quantity: number
  measure: string
  saidQuantity: number
  saidMeasure: string
  kg: number
  readyOn: Day
  useBy: Day
  note?: string
}

const plain = (text: string) => text.trim().toLocaleLowerCase('id').replaceAll(/\s+/g, ' ')

/** Each row of a file as the report it would become, or what is wrong in which cell. */
export function decideReportFile(
  table: ReportTable,
  foods: readonly FileFood[],
  today: Day,
): { lines: FileLine[]; problems: CellProblem[] } {
  const lines: FileLine[] = []
  const problems: CellProblem[] = [...table.problems]
  for (const { row, value } of table.rows) {
    const wrong = (key: keyof ReportRow, code: string) =>
      problems.push(problemAt(table, { row, key }, code))
    const found = foods.filter(({ names }) =>
      names.some((name) => plain(name) === plain(value.food)),
    )
    const [food, ...more] = found
    if (!food || more.length > 0) {
      wrong('food', more.length > 0 ? 'food-ambiguous' : 'food-unknown')
      continue
    }
    const measure = measuresFor(food.measures).find((one) => one.measure === plain(value.measure))
    if (!measure) {
      wrong('measure', 'measure-unknown')
      continue
    }
    const { quantity, readyOn, useBy, note } = value
    const said = { quantity, measure: measure.measure, readyOn, useBy }
    const answer = decideReport(food, said, today)
    if (!answer.ok) {
      wrong(answer.refusal.startsWith('amount') ? 'quantity' : 'readyOn', answer.refusal)
      continue
    }
    lines.push({
      line: row,
      foodId: food.id,
      foodNameId: food.nameId,
      foodNameEn: food.nameEn,
      quantity,
      measure: measure.measure,
      saidQuantity: quantity,
      saidMeasure: measure.measure,
      kg: answer.kg,
      readyOn: answer.readyOn,
      useBy: answer.useBy,
      ...(note && { note }),
    })
  }
  return { lines, problems }
}
