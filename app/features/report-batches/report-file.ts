import {
  dayColumn,
  numberColumn,
  type RowOf,
  required,
  textColumn,
} from '#app/shared/spreadsheet-column.ts'
import type { ReadTable } from '#app/shared/spreadsheet-table.ts'

/** One row is one report: what, how much in which measure, ready on which day. */
const REPORT_COLUMNS = {
  food: required(textColumn({ head: 'Bahan', names: ['Bahan pangan', 'Komoditas'], longest: 80 })),
  quantity: required(
    numberColumn({ head: 'Banyaknya', names: ['Jumlah', 'Banyak', 'Qty'], min: 0, max: 1_000_000 }),
  ),
  measure: required(textColumn({ head: 'Satuan', names: ['Ukuran'], longest: 30 })),
  readyOn: required(dayColumn({ head: 'Siap pada', names: ['Tanggal siap', 'Tanggal', 'Panen'] })),
  useBy: dayColumn({ head: 'Baik sampai', names: ['Kedaluwarsa'] }),
  note: textColumn({ head: 'Catatan', names: ['Keterangan'], longest: 300 }),
}

export const REPORT_SHEET = { sheet: 'Laporan pasokan', columns: REPORT_COLUMNS }
export type ReportRow = RowOf<typeof REPORT_COLUMNS>
export type ReportTable = ReadTable<typeof REPORT_COLUMNS>
