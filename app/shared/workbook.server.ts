import writeExcelFile from 'write-excel-file/node'

export type WorkbookCell = string | number
export type WorkbookSheet = {
  name: string
  heads: readonly string[]
  rows: readonly WorkbookCell[][]
}

const WIDTH_CHARACTERS = 18
const MOST_NAME_CHARACTERS = 31

const cellOf = (value: WorkbookCell) =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String }

/** An .xlsx file: one sheet after another, each with a bold head that stays in place. */
export function workbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const pages = sheets.map(({ name, heads, rows }) => ({
    sheet: name.slice(0, MOST_NAME_CHARACTERS),
    data: [
      heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
    columns: heads.map(() => ({ width: WIDTH_CHARACTERS })),
    stickyRowsCount: 1,
  }))
  return writeExcelFile(pages).toBuffer()
}

/** The answer of a route that hands out a workbook under a name for the person's disk. */
export const workbookResponse = (file: Buffer, name: string) =>
  new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
    },
  })
