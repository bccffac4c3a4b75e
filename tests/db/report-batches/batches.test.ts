import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { loadWeekSheet } from '#app/features/report-batches/load-week-sheet.server.ts'
import { readPasted } from '#app/features/report-batches/read-pasted.server.ts'
import { saveAllLines, saveLines } from '#app/features/report-batches/save-lines.server.ts'
import { saveWeekSheet } from '#app/features/report-batches/save-week-sheet.server.ts'
import { listOpenReports } from '#app/features/supply/supply-report.repository.server.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const bed = unitId('muntok-bedeng-a')
const NOW = new Date('2026-11-21T04:00:00Z')
const at = { unitId: bed, today: WORLD_TODAY, now: NOW }
const openOn = async (day: string) =>
  (await listOpenReports(db, [bed])).filter(({ readyOn }) => readyOn === day)
const { id: kangkung } = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()
const cell = (day: string, quantity: number, seen: string[] = []) => ({
  foodId: kangkung,
  day,
  quantity,
  measure: 'ikat',
  seen,
})
const save = (sheetKey: string, ...cells: ReturnType<typeof cell>[]) =>
  saveWeekSheet(db, officer, { ...at, sheetKey, cells })

test('a week of paper: two cells are two reports, sent twice they stay two', async () => {
  const key = randomUUID()
  const cells = [cell('2026-12-01', 12), cell('2026-12-02', 14)]
  expect(await save(key, ...cells)).toEqual({ ok: true, saved: 2, corrected: 0, refused: [] })
  expect(await save(key, ...cells)).toEqual({ ok: true, saved: 0, corrected: 0, refused: [] })
  expect((await openOn('2026-12-01')).map(({ kg, source }) => [kg, source])).toEqual([
    [3.6, 'sheet'],
  ])
})

test('12 written over by 10 keeps 12 as the first value; one wrong cell stops no other', async () => {
  await save(randomUUID(), cell('2026-12-03', 12))
  const [first] = await openOn('2026-12-03')
  const { rows } = await loadWeekSheet(db, bed, '2026-W49')
  const shown = rows.find(({ foodId }) => foodId === kangkung)
  expect(shown?.cells[3]?.standing?.saidQuantity).toBe(12)
  const answer = await save(
    randomUUID(),
    cell('2026-12-03', 10, [first?.id ?? '']),
    cell('2026-11-01', 5),
    cell('2026-12-04', 9),
  )
  expect(answer).toMatchObject({
    saved: 1,
    corrected: 1,
    refused: [{ cell: `${kangkung}.2026-11-01`, refusal: 'ready-too-long-ago' }],
  })
  expect(await openOn('2026-12-03')).toMatchObject([
    { saidQuantity: 10, firstSaid: { quantity: 12 } },
  ])
})

test('lele, telur and bayam as people say them are foods of ours; what is not, says why', async () => {
  const text =
    'lele 40 ekor besok\ntelur 3 papan siap senin\nbayam 12 ikat + sawi 8 kg\ndurian 5 peti'
  const pieces = await readPasted(db, text, { ...at, habit: 'id' })
  expect(pieces.map((piece) => (piece.isUnderstood ? piece.kg : piece.problems))).toEqual([
    5,
    5.4,
    3,
    8,
    ['measure-missing'],
  ])
})

test('confirmed lines are stored once, however often the page is sent', async () => {
  const line = { line: 0, foodId: kangkung, quantity: 20, measure: 'ikat', readyOn: '2026-12-07' }
  const batch = { ...at, batchKey: randomUUID(), lines: [line], source: 'pasted' as const }
  await Promise.all([saveLines(db, officer, batch), saveLines(db, officer, batch)])
  expect(await openOn('2026-12-07')).toMatchObject([{ kg: 6, source: 'pasted' }])
})

test('of a file with one row that is too old by now none is stored; without it both others are', async () => {
  const row = (line: number, readyOn: string) => ({
    line,
    foodId: kangkung,
    quantity: 5,
    measure: 'ikat',
    readyOn,
  })
  const good = [row(2, '2026-12-11'), row(4, '2026-12-12')]
  const batch = { ...at, batchKey: randomUUID(), source: 'file' as const }
  const lines = [...good, row(3, '2026-11-01')]
  expect(await saveAllLines(db, officer, { ...batch, lines })).toEqual({
    ok: false,
    refused: [{ index: 2, refusal: 'ready-too-long-ago' }],
  })
  expect(await openOn('2026-12-11')).toEqual([])
  expect(await saveAllLines(db, officer, { ...batch, lines: good })).toEqual({ ok: true })
  expect(await saveAllLines(db, officer, { ...batch, lines: good })).toEqual({ ok: true })
  expect(await openOn('2026-12-11')).toHaveLength(1)
  expect(await openOn('2026-12-12')).toHaveLength(1)
})
