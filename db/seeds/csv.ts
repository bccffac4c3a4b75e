/** One thing wrong with a file, where it stands and what was expected there. */
export type Defect = { file: string; line: number; column?: string; expected: string }

export type Line = { number: number; cells: string[] }

/**
 * Splits CSV (RFC 4180: comma, quotes doubled inside quotes, LF or CRLF) into its lines, numbered
 * as an editor numbers them. A quoted cell may hold line breaks. Whatever else a file does, such
 * as a quote in the middle of a bare cell or a quote that is never closed, is a defect.
 */
export function readLines(file: string, text: string, defects: Defect[]): Line[] {
  const source = text.replace(/^\uFEFF/, '')
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  const lines: Line[] = []
  let number = 1
  let line: Line = { number, cells: [] }
  while (cell.lastIndex < source.length || line.cells.length > 0) {
    const [whole, quoted, bare = '', end] = cell.exec(source) ?? []
    if (whole === undefined) {
      defects.push({
        file,
        line: number,
        expected: 'quotes around a whole cell, doubled inside it',
      })
      return lines
    }
    line.cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    number += whole.split('\n').length - 1
    if (end === ',') continue
    lines.push(line)
    line = { number, cells: [] }
    if (cell.lastIndex === source.length) break
  }
  return lines
}
