import { type CompositionFinding, checkComposition } from './composition-check.ts'
import { type FoodGroup, type FoodIssue, isPlantGroup, type Storage } from './food.ts'
import { groupNamed, nutrientColumns, wordColumn } from './food-import-columns.ts'
import { vitaminAReUg } from './nutrient.ts'
import {
  type CellDefect,
  isDefect,
  numberIn,
  plainName,
  type TextRow,
  type TextTable,
} from './text-table.ts'

/** One food as a file states it: what is not in `amounts` was not measured. */
export type ImportedFood = {
  row: number
  code: string
  tkpiCode?: string
  nameId: string
  nameEn: string
  foodGroup: FoodGroup
  edibleShare?: number
  storage: Storage
  amounts: ReadonlyMap<string, number>
  /** Derived from retinol and carotene; missing = unknown. */
  vitaminAReUg?: number
  issues: FoodIssue[]
}

export type FoodFile = { foods: ImportedFood[]; defects: CellDefect[] }

/** Every food of the file, or every defect in one go; nothing is guessed. */
export function readFoodFile(table: TextTable): FoodFile {
  const missing = missingColumns(table.columns)
  if (missing.length > 0) return { foods: [], defects: missing }
  const read = table.rows.map((row) => readFood(table, row))
  const foods = read.flatMap(({ food }) => food ?? [])
  const defects = [...read.flatMap((one) => one.defects), ...twiceNamed(foods)]
  return { foods, defects: defects.sort((a, b) => a.row - b.row) }
}

function missingColumns(columns: readonly string[]): CellDefect[] {
  const words = (['nameId', 'group'] as const).flatMap((word): CellDefect[] =>
    wordColumn(columns, word)
      ? []
      : [{ row: 1, column: word === 'nameId' ? 'nama' : 'kelompok', expected: 'this column' }],
  )
  if (nutrientColumns(columns).length > 0) return words
  return [...words, { row: 1, column: 'energi_kkal', expected: 'at least one nutrient column' }]
}

function readFood(table: TextTable, row: TextRow): { food?: ImportedFood; defects: CellDefect[] } {
  const defects: CellDefect[] = []
  const nameId = textIn(table, row, 'nameId')
  if (!nameId) defects.push({ row: row.row, column: 'nama', expected: 'the name of the food' })
  const groupCell = textIn(table, row, 'group') ?? ''
  const foodGroup = groupNamed(plainName(groupCell))
  if (!foodGroup) {
    const expected = `a letter of TKPI (A to Q) or a group such as sayuran (got "${groupCell}")`
    defects.push({ row: row.row, column: 'kelompok', expected })
  }
  const edible = readEdibleShare(table, row)
  if (isDefect(edible)) defects.push(edible)
  const { amounts, defects: wrongAmounts } = readAmounts(table, row)
  defects.push(...wrongAmounts)
  if (defects.length > 0 || !nameId || !foodGroup || isDefect(edible)) return { defects }
  const tkpiCode = textIn(table, row, 'tkpiCode')
  const words = { nameId, nameEn: textIn(table, row, 'nameEn') ?? nameId, tkpiCode }
  const code = textIn(table, row, 'code') ?? plainName(nameId).replaceAll('_', '-')
  const food = { row: row.row, ...words, code: slugOf(code), foodGroup, edibleShare: edible }
  return {
    food: { ...food, ...judged(foodGroup, edible, amounts), storage: storageOf(foodGroup) },
    defects,
  }
}

const slugOf = (text: string) => plainName(text).replaceAll('_', '-')

function textIn({ columns }: TextTable, row: TextRow, word: Parameters<typeof wordColumn>[1]) {
  const column = wordColumn(columns, word)
  return column === undefined ? undefined : row.cells.get(column)
}

/** BDD in percent, above 1: a share of 0.85 written there would buy a hundred times too much. */
function readEdibleShare(table: TextTable, row: TextRow): number | undefined | CellDefect {
  const column = wordColumn(table.columns, 'ediblePercent')
  if (column === undefined) return undefined
  const percent = numberIn(row, column, table.habit)
  if (percent === undefined || isDefect(percent)) return percent
  if (percent > 1 && percent <= 100) return Math.round(percent * 100) / 10_000
  return { row: row.row, column, expected: `a percentage above 1, at most 100 (got ${percent})` }
}

function readAmounts(table: TextTable, row: TextRow) {
  const amounts = new Map<string, number>()
  const defects: CellDefect[] = []
  for (const { tagname, column } of nutrientColumns(table.columns)) {
    const amount = numberIn(row, column, table.habit)
    if (isDefect(amount)) defects.push(amount)
    else if (amount !== undefined && amount < 0) {
      defects.push({ row: row.row, column, expected: `0 or more (got ${amount})` })
    } else if (amount !== undefined) amounts.set(tagname, amount)
  }
  return { amounts, defects }
}

/** A single value that cannot be true is left out; a row that does not add up is kept and marked. */
const WITHDRAWN = ['sentinel', 'extreme-value', 'zero-potassium']

function judged(
  foodGroup: FoodGroup,
  edibleShare: number | undefined,
  stated: ReadonlyMap<string, number>,
): Pick<ImportedFood, 'amounts' | 'vitaminAReUg' | 'issues'> {
  const findings = checkComposition({ foodGroup, edibleShare, amounts: stated })
  const issues = findings.map(issueOf)
  const amounts = new Map(stated)
  for (const { action, nutrient } of issues) {
    if (action === 'withdrawn' && nutrient) amounts.delete(nutrient)
  }
  const vitaminA = vitaminAReUg({
    retinolUg: amounts.get('RETOL'),
    betaCaroteneUg: amounts.get('CARTB'),
    isPlant: isPlantGroup(foodGroup),
  })
  return { amounts, issues, vitaminAReUg: vitaminA }
}

/** Figures only, so that every language can show them: what was found and what the rule lets through. */
function issueOf({ rule, nutrient, found, least, most }: CompositionFinding): FoodIssue {
  const action = WITHDRAWN.includes(rule) ? 'withdrawn' : 'kept'
  const limits = [least, most].map((limit) => (limit === undefined ? '…' : round(limit)))
  const isOpen = least === undefined && most === undefined
  return {
    rule,
    nutrient,
    action,
    detail: `${round(found)}${isOpen ? '' : ` (${limits.join(' – ')})`}`,
  }
}

const round = (amount: number) => Math.round(amount * 100) / 100

const storageOf = (group: FoodGroup): Storage =>
  group === 'meat' || group === 'fish' || group === 'milk' ? 'chilled' : 'ambient'

function twiceNamed(foods: readonly ImportedFood[]): CellDefect[] {
  const seen = new Map<string, number>()
  return foods.flatMap(({ row, tkpiCode }): CellDefect[] => {
    if (tkpiCode === undefined) return []
    const first = seen.get(tkpiCode)
    if (first === undefined) seen.set(tkpiCode, row)
    return first === undefined
      ? []
      : [{ row, column: 'kode', expected: `each code once (${tkpiCode} is in row ${first})` }]
  })
}

export type KnownFoods = { codes: ReadonlySet<string>; tkpiCodes: ReadonlySet<string> }

/**
 * Which foods are new. A food that is there, by its TKPI code or else its slug, stays as it is:
 * its corrections were made by a person. Two new foods with one name are told apart by code.
 */
export function decideImport(foods: readonly ImportedFood[], known: KnownFoods) {
  const taken = new Set(known.codes)
  const added: ImportedFood[] = []
  for (const food of foods) {
    const isKnown = food.tkpiCode ? known.tkpiCodes.has(food.tkpiCode) : known.codes.has(food.code)
    if (isKnown) continue
    const code = taken.has(food.code)
      ? `${food.code}-${slugOf(food.tkpiCode ?? String(food.row))}`
      : food.code
    taken.add(code)
    added.push({ ...food, code })
  }
  return { added, present: foods.length - added.length }
}
