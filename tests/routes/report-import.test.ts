import { expect, test } from 'vitest'
import { loader as open, action as send } from '#app/routes/units.$unitId.reports.import.tsx'
import { loader as rows } from '#app/routes/units.$unitId.reports.rows[.]xlsx.ts'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { storeParts } from '#app/shared/spreadsheet-archive.server.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../support/database.ts'
import { sendFiles } from '../support/send-files.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { cellsOf, rawWorkbook, workbookParts } from '../support/workbook-parts.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution', institutionId: institutionId('muntok') } as const
const officer = await signIn(db, { role: 'unit-officer', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const bed = { unitId: unitId('muntok-bedeng-a') }
const page = `/units/${bed.unitId}/reports/import`
const HEAD = ['Bahan', 'Banyaknya', 'Satuan', 'Siap pada', 'Catatan']

const sheetOf = (...lines: (string | number)[][]) =>
  rawWorkbook([{ name: 'Laporan pasokan', cells: cellsOf([HEAD, ...lines]) }])

const upload = (bytes: Uint8Array, name = 'laporan.xlsx') => {
  const file = new File([new Uint8Array(bytes)], name)
  return send(sendFiles(officer, page, { intent: 'read', file }, bed))
}
const searchOf = (answer: unknown) =>
  new URL(answer instanceof Response ? (answer.headers.get('Location') ?? '') : '', 'http://here')
    .search
const confirm = (search: string) =>
  send(
    officer.post(
      page,
      { intent: 'confirm', file: new URLSearchParams(search).get('file') ?? '' },
      bed,
    ),
  )
const countOfFiles = () =>
  db
    .selectFrom('supply_report')
    .where('source', '=', 'file')
    .select(['said_quantity as quantity', 'kg', 'note'])
    .orderBy('said_quantity')
    .execute()

test('a file of two good rows is shown, confirmed and stored once, however often it is confirmed', async () => {
  const search = searchOf(
    await upload(
      sheetOf(
        ['kangkung', 12, 'ikat', '2026-11-24', 'pagi'],
        ['Bayam hijau', 3, 'kg', '2026-11-25', ''],
      ),
    ),
  )
  expect(await open(officer.get(`${page}${search}`, bed))).toMatchObject({
    summary: { problemCount: 0 },
    lines: [{ kg: 3.6 }, { kg: 3 }],
  })
  expect(await countOfFiles()).toEqual([])
  expect(await confirm(search)).toMatchObject({ status: 302 })
  expect(await confirm(search)).toMatchObject({ data: { refusal: 'import-file-gone' } })
  expect(await countOfFiles()).toMatchObject([
    { quantity: 3, kg: 3 },
    { quantity: 12, kg: 3.6, note: 'pagi' },
  ])
})

test('a wrong food, a past day and less than nothing are named at their cells and keep the good row out', async () => {
  const before = await countOfFiles()
  const search = searchOf(
    await upload(
      sheetOf(
        ['kangkung', 7, 'ikat', '2026-11-24', ''],
        ['naga terbang', 1, 'kg', '2026-11-24', ''],
        ['kangkung', 1, 'gerobak', '2026-11-24', ''],
        ['kangkung', -4, 'ikat', '2026-11-24', ''],
        ['kangkung', 4, 'ikat', '2020-01-01', ''],
      ),
    ),
  )
  const shown = await open(officer.get(`${page}${search}`, bed))
  expect(shown).toMatchObject({ summary: { problemCount: 4 }, lines: [{ quantity: 7 }] })
  expect(await confirm(search)).toMatchObject({ data: { refusal: 'import-not-ready' } })
  expect(await countOfFiles()).toEqual(before)

  const answer = await rows(officer.get(`/units/${bed.unitId}/reports/rows.xlsx${search}`, bed))
  const read = await readSpreadsheet(new Uint8Array(await answer.arrayBuffer()))
  expect(read.ok && read.file.sheets[0]?.rows).toHaveLength(5)
})

test('a unit closed between looking and confirming takes none of two good rows; opened again, both', async () => {
  const before = (await countOfFiles()).length
  const rows = [
    ['kangkung', 21, 'ikat', '2026-11-27', ''],
    ['kangkung', 22, 'ikat', '2026-11-28', ''],
  ]
  const search = searchOf(await upload(sheetOf(...rows)))
  const setActive = (is_active: boolean) =>
    db.updateTable('production_unit').set({ is_active }).where('id', '=', bed.unitId).execute()
  await setActive(false)
  expect(await confirm(search)).toMatchObject({ data: { refusal: 'unit-not-active' } })
  expect(await countOfFiles()).toHaveLength(before)
  await setActive(true)
  expect(await confirm(search)).toMatchObject({ status: 302 })
  expect(await countOfFiles()).toHaveLength(before + 2)
})

test('what stands in a cell is only ever text: a formula comes back as its letters, a script as itself', async () => {
  const evil = '=HYPERLINK("http://elsewhere.example","x")'
  const search = searchOf(await upload(sheetOf([evil, 1, 'kg', '2026-11-24', '&lt;script&gt;'])))
  const answer = await rows(officer.get(`/units/${bed.unitId}/reports/rows.xlsx${search}`, bed))
  const read = await readSpreadsheet(new Uint8Array(await answer.arrayBuffer()))
  if (!read.ok) throw new Error(read.refusal)
  const cells = [...(read.file.sheets[0]?.rows[1]?.cells.values() ?? [])]
  expect(cells[0]).toMatchObject({ kind: 'text', text: evil })
  expect(cells.some((cell) => 'formula' in cell && cell.formula)).toBe(false)
})

test('a program, an empty file, a torn archive and a bomb are refused in words and kept nowhere', async () => {
  const bomb = workbookParts([{ name: 'Laporan pasokan', cells: cellsOf([HEAD]) }])
  bomb.set('xl/worksheets/sheet2.xml', Buffer.alloc(60 * 1024 * 1024, 0x20))
  const good = sheetOf(['kangkung', 12, 'ikat', '2026-11-24', ''])
  const files: [string, Uint8Array][] = [
    ['program.xlsx', Buffer.from('MZ\u0090\u0000this is a program')],
    ['kosong.xlsx', Buffer.alloc(0)],
    ['sobek.xlsx', good.subarray(0, Math.floor(good.length / 2))],
    ['bom.xlsx', storeParts(bomb)],
  ]
  const answers = await Promise.all(files.map(([name, bytes]) => upload(bytes, name)))
  for (const answer of answers) expect(answer).toMatchObject({ init: { status: 409 } })
  expect(await db.selectFrom('import_file').select('file_name').execute()).not.toContainEqual({
    file_name: 'program.xlsx',
  })
})

test('an auditor may not import, and a file kept by one officer is no other’s', async () => {
  const search = searchOf(await upload(sheetOf(['kangkung', 2, 'ikat', '2026-11-26', ''])))
  expect((await thrownBy(open(auditor.get(`${page}${search}`, bed)))).status).toBe(403)
  const other = await signIn(db, { role: 'unit-officer', ...at })
  expect(await open(other.get(`${page}${search}`, bed))).toMatchObject({ isGone: true })
})
