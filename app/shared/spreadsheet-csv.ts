import {
  addressOf,
  type Sheet,
  type SheetCell,
  SPREADSHEET_LIMITS,
  type SpreadsheetRefusal,
  visibleText,
} from './spreadsheet.ts'

/** A text file of cells as a sheet; everything in it is text. */
export function readCsvSheet(
  bytes: Uint8Array,
): { ok: true; sheet: Sheet } | { ok: false; refusal: SpreadsheetRefusal } {
  const text = decode(bytes)
  if (text === undefined || text.includes('\0')) {
    return { ok: false, refusal: 'file-not-a-spreadsheet' }
  }
  const lines = splitCells(text)
  if (!lines) return { ok: false, refusal: 'file-broken' }
  if (lines.length > SPREADSHEET_LIMITS.lastRow) return { ok: false, refusal: 'sheet-too-long' }
  if (lines.some((line) => line.length > SPREADSHEET_LIMITS.columns)) {
    return { ok: false, refusal: 'sheet-too-wide' }
  }
  const rows = lines.map((line, index) => ({ row: index + 1, cells: cellsOf(line, index + 1) }))
  const filled = rows.filter(({ cells }) => cells.size > 0)
  return { ok: true, sheet: { name: 'CSV', isHidden: false, rows: filled, merged: [] } }
}

/** UTF-8, or what Excel calls Unicode text (UTF-16), or the Windows page of western Europe. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Excel writes the separator of its country: a semicolon where the comma is the decimal mark. */
function separatorOf(text: string): { separator: string; body: string } {
  const [, said] = /^sep=([;,\t])\r?\n/i.exec(text) ?? []
  if (said) return { separator: said, body: text.slice(text.indexOf('\n')) }
  const head = text.slice(0, text.search(/\r?\n|$/))
  const count = (sign: string) => head.split(sign).length
  const [best = ','] = [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))
  return { separator: best, body: text }
}

/** Lines of cells (RFC 4180), one pass; undefined when a quote is never closed. */
function splitCells(source: string): string[][] | undefined {
  const { separator, body } = separatorOf(source.replace(/^\uFEFF/, ''))
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  while (at < body.length) {
    const isQuoted = body[at] === '"'
    const end = isQuoted ? endOfQuoted(body, at) : endOfPlain(body, at, separator)
    if (end === undefined) return undefined
    line.push(isQuoted ? body.slice(at + 1, end - 1).replaceAll('""', '"') : body.slice(at, end))
    const stop = isQuoted ? endOfPlain(body, end, separator) : end
    if (body[stop] !== separator) {
      lines.push(line)
      line = []
    } else if (stop + 1 >= body.length) line.push('')
    at = body[stop] === '\r' && body[stop + 1] === '\n' ? stop + 2 : stop + 1
  }
  return line.length > 0 ? [...lines, line] : lines
}

function endOfQuoted(body: string, start: number): number | undefined {
  let at = body.indexOf('"', start + 1)
  while (at >= 0 && body[at + 1] === '"') at = body.indexOf('"', at + 2)
  return at < 0 ? undefined : at + 1
}

function endOfPlain(body: string, start: number, separator: string): number {
  let at = start
  while (at < body.length && body[at] !== separator && body[at] !== '\n' && body[at] !== '\r')
    at += 1
  return at
}

const cellsOf = (line: readonly string[], row: number) =>
  new Map(
    line.flatMap((raw, column): [number, SheetCell][] => {
      const text = visibleText(raw)
      return text === '' ? [] : [[column, { kind: 'text', address: addressOf(row, column), text }]]
    }),
  )
