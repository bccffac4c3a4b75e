import {
  cellAt,
  type MergedCells,
  SPREADSHEET_LIMITS,
  type SpreadsheetRefusal,
} from './spreadsheet.ts'

/**
 * What a reader of values leaves out: which cells are formulas, which show an error, which formula
 * was never calculated, which cells are merged.
 */
export type SheetFacts = {
  /** By address. `isEmpty`: no result is stored with the formula. */
  formulas: ReadonlyMap<string, { isEmpty: boolean }>
  /** What the cell shows, such as `#DIV/0!`. */
  errors: ReadonlyMap<string, string>
  merged: readonly MergedCells[]
}

type Scanned = { ok: true; facts: SheetFacts } | { ok: false; refusal: SpreadsheetRefusal }

/** Opening tags that matter, in the order in which they stand; `<v>` with the text after it. */
const TAGS = /<(?:[\w-]+:)?(row|c|f|v|is|mergeCell)(?=[\s/>])([^<>]*)>([^<]{0,40})/g
const LAST_ROW_OF_EXCEL = 1_048_576

const attribute = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]

/**
 * Reads the text of one sheet once, from front to back. Refuses a sheet with filled cells beyond
 * the limits, before anything makes room for them.
 */
export function scanSheet(xml: string): Scanned {
  const formulas = new Map<string, { isEmpty: boolean }>()
  const errors = new Map<string, string>()
  const merged: MergedCells[] = []
  let cell: { address: string; isError: boolean } = { address: '', isError: false }
  for (const [, tag, attributes = '', text = ''] of xml.matchAll(TAGS)) {
    if (tag === 'row') {
      if (Number(attribute(attributes, 'r') ?? 1) > LAST_ROW_OF_EXCEL) return broken
    } else if (tag === 'c') {
      const address = attribute(attributes, 'r') ?? ''
      if (!cellAt(address)) return broken
      cell = { address, isError: attribute(attributes, 't') === 'e' }
    } else if (tag === 'f') {
      formulas.set(cell.address, { isEmpty: true })
    } else if (tag === 'mergeCell') {
      const range = mergedRange(attribute(attributes, 'ref') ?? '')
      if (range) merged.push(range)
    } else if (!attributes.endsWith('/')) {
      const refusal = outside(cell.address)
      if (refusal) return { ok: false, refusal }
      if (formulas.has(cell.address)) formulas.set(cell.address, { isEmpty: false })
      if (cell.isError) errors.set(cell.address, text.trim())
    }
  }
  return { ok: true, facts: { formulas, errors, merged } }
}

const broken: Scanned = { ok: false, refusal: 'file-broken' }

function outside(address: string): SpreadsheetRefusal | undefined {
  const at = cellAt(address)
  if (!at || at.row > SPREADSHEET_LIMITS.lastRow) return 'sheet-too-long'
  return at.column >= SPREADSHEET_LIMITS.columns ? 'sheet-too-wide' : undefined
}

function mergedRange(ref: string): MergedCells | undefined {
  const [from, to] = ref.split(':').map(cellAt)
  if (!from || !to) return undefined
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

export type ListedSheet = { name: string; isHidden: boolean; part: string }

/**
 * The sheets of a workbook in their order, with the part of the archive that holds each.
 * Undefined when two relations share an id: then two readers could mean different parts.
 */
export function listSheets(workbookXml: string, relationsXml: string): ListedSheet[] | undefined {
  const relations = [...relationsXml.matchAll(/<(?:[\w-]+:)?Relationship\s([^<>]*)>/g)]
  const targets = new Map(
    relations.map(([, attributes = '']) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target') ?? '',
    ]),
  )
  if (targets.size < relations.length) return undefined
  const sheets = [...workbookXml.matchAll(/<(?:[\w-]+:)?sheet\s([^<>]*)>/g)]
  return sheets.flatMap(([, attributes = '']) => {
    const id = attribute(attributes, '[\\w-]+:id') ?? attribute(attributes, 'id')
    const target = targets.get(id) ?? ''
    const name = attribute(attributes, 'name')
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const isHidden = /hidden/i.test(attribute(attributes, 'state') ?? '')
    return name ? [{ name, part, isHidden }] : []
  })
}
