import { expect, test } from 'vitest'
import { countFacility } from '#app/features/facilities/count-facility.server.ts'
import { listFacilities } from '#app/features/facilities/facility.repository.server.ts'
import { closeUnit } from '#app/features/units/close-unit.server.ts'
import { nameReporters } from '#app/features/units/name-reporters.server.ts'
import { changeUnit, openUnit } from '#app/features/units/open-unit.server.ts'
import { findUnit } from '#app/features/units/production-unit.repository.server.ts'
import { listReportableUnitIds } from '#app/features/units/unit-reporter.repository.server.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'register:unit')
const stranger = await actorOf(db, 'giatja.sungailiat', 'register:unit')
const today = WORLD_TODAY

const herd = (name: string, over: object = {}) => ({
  institutionId: institutionId('muntok'),
  name,
  kind: 'herd' as const,
  location: 'off-site' as const,
  capacityHeads: 12,
  today,
  ...over,
})
const verbsOf = async (subjectId: string) => {
  const rows = await db
    .selectFrom('audit_event')
    .where('subject_id', '=', subjectId)
    .orderBy('id')
    .select('verb')
    .execute()
  return rows.map(({ verb }) => verb)
}

test('a herd for 12 is opened, changed to 20 and closed; the trail keeps all three and nothing is deleted', async () => {
  const opened = await openUnit(db, officer, herd('Kandang kambing'))
  if (!opened.ok) throw new Error(opened.refusal)
  const unit = { ...herd('Kandang kambing', { capacityHeads: 20 }), unitId: opened.unitId }
  expect(await changeUnit(db, officer, unit)).toMatchObject({ ok: true })
  const end = { unitId: opened.unitId, closedOn: today, note: 'Lahan dipakai', today }
  expect(await closeUnit(db, officer, end)).toEqual({ ok: true })
  expect(await findUnit(db, opened.unitId)).toMatchObject({
    capacityHeads: 20,
    areaM2: undefined,
    isActive: false,
    closedOn: today,
  })
  expect(await verbsOf(opened.unitId)).toEqual(['unit.opened', 'unit.changed', 'unit.closed'])
})

test('the same name opened twice at once is opened once', async () => {
  const twice = await Promise.all([
    openUnit(db, officer, herd('Kandang sapi')),
    openUnit(db, officer, herd('Kandang sapi')),
  ])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'unit-name-taken' })
})

test('a pond with a running cycle stays open, and another prison opens and closes nothing here', async () => {
  const pond = unitId('muntok-kolam-1')
  const end = { unitId: pond, closedOn: today, note: undefined, today }
  expect(await closeUnit(db, officer, end)).toEqual({ ok: false, refusal: 'unit-has-cycles' })
  expect(await closeUnit(db, stranger, end)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await openUnit(db, stranger, herd('Kandang lain'))).toEqual({
    ok: false,
    refusal: 'not-found',
  })
})

test('nobody named: every officer may report; one named: only that one; strangers cannot be named', async () => {
  const bed = unitId('muntok-bedeng-a')
  const mayReport = async (accountId: string) =>
    (await listReportableUnitIds(db, accountId, [bed])).length === 1
  expect(await mayReport(stranger.accountId)).toBe(true)
  const name = (accountIds: string[]) => nameReporters(db, officer, { unitId: bed, accountIds })
  expect(await name([stranger.accountId])).toEqual({
    ok: false,
    refusal: 'reporter-not-of-institution',
  })
  expect(await name([officer.accountId])).toEqual({ ok: true })
  expect(await mayReport(officer.accountId)).toBe(true)
  expect(await mayReport(stranger.accountId)).toBe(false)
  expect(await name([])).toEqual({ ok: true })
  expect(await mayReport(stranger.accountId)).toBe(true)
})

test('of two counts of pens the later day stands, whichever was written last; 0 is a count', async () => {
  const muntok = institutionId('muntok')
  const count = (pieces: number, countedOn: string) =>
    countFacility(db, officer, {
      institutionId: muntok,
      facility: 'pen',
      pieces,
      countedOn,
      note: undefined,
      today,
    })
  expect(await count(0, '2026-11-20')).toEqual({ ok: true })
  expect(await count(3, '2026-10-01')).toEqual({ ok: true })
  expect(await listFacilities(db, [muntok])).toEqual([
    {
      institutionId: muntok,
      facility: 'pen',
      pieces: 0,
      countedOn: '2026-11-20',
      note: undefined,
    },
  ])
  expect(await verbsOf(muntok)).toEqual(['facility.counted', 'facility.counted'])
})
