/** A spreadsheet would run a cell that starts like this as a formula; an apostrophe stops it. */
const formulaStart = /^[=+\-@\t\r]/
const plainNumber = /^-?\d+(\.\d+)?$/

function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180, CRLF). Unknown is an empty cell, never 0. */
export const toCsv = (rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** CSV (RFC 4180, LF or CRLF, byte order mark allowed) as rows of text; Excel in Indonesian writes semicolons. */
export function parseCsv(text: string, separator: ',' | ';' = ','): string[][] {
  const rows: string[][] = []
  const source = text.replace(/^\uFEFF/, '')
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`,
    'gy',
  )
  let row: string[] = []
  while (field.lastIndex < source.length || row.length > 0) {
    const [whole, quoted, plain, end] = field.exec(source) ?? []
    if (whole === undefined) throw new Error(`CSV line ${rows.length + 1} has a stray quote`)
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === separator) continue
    rows.push(row)
    row = []
  }
  return rows
}
