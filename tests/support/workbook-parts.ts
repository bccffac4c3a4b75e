import { storeParts } from '#app/shared/spreadsheet-archive.server.ts'

export type RawCell = { at: string; t?: string; s?: number; v?: string; f?: string; is?: string }

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Cell styles of the hand-made workbooks: 0 general, 1 a day (d/m/y), 2 a percentage. */
const STYLES = `${XML}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`

type RawSheet = {
  name: string
  state?: string
  cells: readonly RawCell[]
  merged?: readonly string[]
}

const cellXml = ({ at, t, s, v, f, is }: RawCell) =>
  `<c r="${at}"${t ? ` t="${t}"` : ''}${s === undefined ? '' : ` s="${s}"`}>` +
  `${f === undefined ? '' : `<f>${f}</f>`}${v === undefined ? '' : `<v>${v}</v>`}` +
  `${is === undefined ? '' : `<is><t xml:space="preserve">${is}</t></is>`}</c>`

function sheetXml({ cells, merged = [] }: RawSheet): string {
  const rows = new Map<string, string>()
  for (const cell of cells) {
    const row = /\d+$/.exec(cell.at)?.[0] ?? '1'
    rows.set(row, `${rows.get(row) ?? ''}${cellXml(cell)}`)
  }
  const lines = [...rows].map(([row, text]) => `<row r="${row}">${text}</row>`).join('')
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `${XML}<worksheet ${MAIN}><sheetData>${lines}</sheetData>${ranges ? `<mergeCells>${ranges}</mergeCells>` : ''}</worksheet>`
}

/** The parts of a workbook as Excel would write them, so that a test can hold what no writer offers. */
export function workbookParts(sheets: readonly RawSheet[], more: Record<string, string> = {}) {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/>`
  return new Map(
    Object.entries({
      '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${styles}</Relationships>`,
      'xl/styles.xml': STYLES,
      ...Object.fromEntries(
        sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
      ),
      ...more,
    }).map(([name, text]) => [name, Buffer.from(text)]),
  )
}

export const rawWorkbook = (sheets: readonly RawSheet[], more: Record<string, string> = {}) =>
  storeParts(workbookParts(sheets, more))

/** Rows of text and numbers from A1 on, as a sheet's cells. */
export const cellsOf = (
  rows: readonly (readonly (string | number | undefined)[])[],
  firstRow = 1,
): RawCell[] =>
  rows.flatMap((row, index) =>
    row.flatMap((value, column) => {
      const at = `${String.fromCharCode(65 + column)}${firstRow + index}`
      if (value === undefined) return []
      return [
        typeof value === 'number' ? { at, v: String(value) } : { at, t: 'inlineStr', is: value },
      ]
    }),
  )
