import { expect, test } from 'vitest'
import {
  listBeneficiaryGroups,
  listBeneficiaryPlaces,
} from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { listDietaryNeeds } from '#app/features/beneficiaries/dietary-need.repository.server.ts'
import { portionsOn } from '#app/features/beneficiaries/headcount.ts'
import {
  endServing,
  saveGroup,
  savePlace,
} from '#app/features/beneficiary-places/change-places.server.ts'
import {
  recordClosure,
  removeClosure,
} from '#app/features/beneficiary-places/record-closure.server.ts'
import { endNeed, recordNeed } from '#app/features/beneficiary-places/record-need.server.ts'
import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import { clearDays, markDays } from '#app/features/kitchens/mark-days.server.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const target = { institutionId: institutionId('muntok') }
const actor = await actorOf(db, 'kepala.muntok', 'update:headcount', target)
const kitchen = await findKitchen(db, kitchenId('rutan-muntok'))
if (!kitchen) throw new Error('the demo kitchen is not there')
/** Saturday at 17:00 WIB: Sunday can still be changed. */
const place = { kitchen, today: '2026-11-21', now: new Date('2026-11-21T10:00:00Z') }
const evening = { ...place, now: new Date('2026-11-21T13:00:00Z') }

const week = (portions: number) => ({
  monday: portions,
  tuesday: portions,
  wednesday: portions,
  thursday: portions,
  friday: portions,
  saturday: portions,
  sunday: 0,
})
const groupsOf = (placeId: string) =>
  listBeneficiaryGroups(db, kitchen.id).then((all) => all.filter((one) => one.placeId === placeId))
const portions = async (groupId: string, on: string) => {
  const group = (await listBeneficiaryGroups(db, kitchen.id)).find(({ id }) => id === groupId)
  return group && portionsOn(group, on, [])
}

async function newSchool(name: string) {
  const request = {
    kind: 'school' as const,
    name,
    npsn: undefined,
    distanceKm: 2,
    travelMinutes: 7,
  }
  const saved = await savePlace(db, actor, place, request)
  if (!saved.ok) throw new Error(saved.refusal)
  return saved.placeId
}

test('a new school with 60 pupils is counted from the first open day on', async () => {
  const placeId = await newSchool('SD contoh Muntok 9')
  const request = { placeId, groupKind: 'sd13' as const, ...week(60), reason: 'Sekolah baru' }
  expect(await saveGroup(db, actor, place, request)).toMatchObject({ ok: true })
  const [group] = await groupsOf(placeId)
  expect(group).toMatchObject({ activeFrom: '2026-11-22', meal: 'morning', portionClass: 'small' })
  expect(await portions(group?.id ?? '', '2026-11-23')).toBe(60)
  expect(await portions(group?.id ?? '', '2026-11-29')).toBe(0)
})

test('after 20:00 a change begins a day later, and the day before keeps its number', async () => {
  const group = idOf('group', 'SD contoh Muntok 2', 'sd46')
  const placeId = idOf('place', 'SD contoh Muntok 2')
  const change = { placeId, groupId: group, groupKind: 'sd46' as const, reason: 'Pindahan' }
  await saveGroup(db, actor, evening, { ...change, ...week(120) })
  expect(await portions(group, '2026-11-21')).toBe(126)
  expect(await portions(group, '2026-11-23')).toBe(120)
  const [trail] = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'group.changed')
    .selectAll()
    .execute()
  expect(trail?.before).toEqual({ week: [126, 126, 126, 126, 126, 126, 126] })
  expect(trail?.after).toMatchObject({ validFrom: '2026-11-23', reason: 'Pindahan' })
})

test('two groups that fit alone but not together: of two at once one is refused', async () => {
  const [one, two] = [
    await newSchool('SMP contoh Muntok 8'),
    await newSchool('SMP contoh Muntok 7'),
  ]
  const add = (placeId: string) =>
    saveGroup(db, actor, place, { placeId, groupKind: 'smp', ...week(500), reason: 'Uji' })
  const answers = await Promise.all([add(one), add(two)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({
    ok: false,
    refusal: 'more-than-the-kitchen-may-serve',
  })
})

test('a school that ends keeps what was served and gets nothing after its last day', async () => {
  const placeId = await newSchool('SD contoh Muntok 6')
  await saveGroup(db, actor, place, { placeId, groupKind: 'sd46', ...week(40), reason: 'Uji' })
  const end = { placeId, groupId: undefined, on: '2026-11-30', reason: 'Pindah dapur' }
  expect(await endServing(db, actor, place, end)).toMatchObject({ ok: true })
  const [group] = await groupsOf(placeId)
  expect(await portions(group?.id ?? '', '2026-11-30')).toBe(40)
  expect(await portions(group?.id ?? '', '2026-12-01')).toBe(0)
  const places = await listBeneficiaryPlaces(db, kitchen.id)
  expect(places.find(({ id }) => id === placeId)?.servedUntil).toBe('2026-11-30')
})

test('a school that ended is served again, under its old name, once it has a group again', async () => {
  const placeId = await newSchool('SD contoh Muntok 4')
  const add = () =>
    saveGroup(db, actor, place, { placeId, groupKind: 'sd46', ...week(30), reason: 'Uji' })
  await add()
  const end = { placeId, groupId: undefined, on: '2026-11-21', reason: 'Uji' }
  expect(await endServing(db, actor, place, end)).toMatchObject({ ok: true })
  expect(await groupsOf(placeId)).toEqual([])
  const again = { kind: 'school' as const, npsn: undefined, distanceKm: 2, travelMinutes: 7 }
  const twin = await savePlace(db, actor, place, { ...again, name: 'SD contoh Muntok 4' })
  expect(twin).toEqual({ ok: false, refusal: 'place-name-taken' })
  expect(await add()).toMatchObject({ ok: true })
  const found = (await listBeneficiaryPlaces(db, kitchen.id)).find(({ id }) => id === placeId)
  expect(found?.servedUntil).toBeUndefined()
})

test('exams close one school for three days; taken back, it is served again', async () => {
  const placeId = idOf('place', 'SMP contoh Muntok 1')
  const group = idOf('group', 'SMP contoh Muntok 1', 'smp')
  const days = { closedFrom: '2026-12-07', closedUntil: '2026-12-09' }
  const request = { placeId, kind: 'exam' as const, ...days, reason: 'Ujian', source: 'Surat 12' }
  expect(await recordClosure(db, actor, place, request)).toEqual({ ok: true })
  expect(await portions(group, '2026-12-08')).toBe(0)
  expect(await portions(group, '2026-12-10')).toBe(318)
  const [closed] = await db
    .selectFrom('place_closure')
    .where('reason', '=', 'Ujian')
    .select('id')
    .execute()
  expect(await removeClosure(db, actor, place, closed?.id ?? '')).toEqual({ ok: true })
  expect(await portions(group, '2026-12-08')).toBe(318)
})

test('a holiday takes a day out of what the planner serves, a served Sunday puts one in', async () => {
  const span = { startsOn: '2026-12-28', endsOn: '2027-01-03' }
  const day = { kind: 'holiday' as const, source: 'SKB 3 Menteri' }
  const newYear = { startsOn: '2027-01-01', endsOn: '2027-01-01', service: 'none' as const }
  await markDays(db, actor, place, { ...newYear, ...day, reason: 'Tahun baru' })
  const sunday = { startsOn: '2027-01-03', endsOn: '2027-01-03', service: 'package' as const }
  await markDays(db, actor, place, { ...sunday, ...day, reason: 'Paket' })
  expect(await servedDays(db, kitchen.id, span)).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-02',
    '2027-01-03',
  ])
  await clearDays(db, actor, place, { startsOn: '2027-01-01', endsOn: '2027-01-01' })
  expect(await servedDays(db, kitchen.id, span)).toContain('2027-01-01')
})

test('three of a class cannot eat egg: a count with what they get instead, never more than the class', async () => {
  const group = `${idOf('place', 'SD contoh Muntok 1')} sd13`
  const need = { group, need: 'egg-allergy' as const, people: 3, alternative: 'Tempe goreng' }
  expect(await recordNeed(db, actor, place, need)).toEqual({ ok: true })
  expect(await recordNeed(db, actor, place, need)).toMatchObject({ refusal: 'need-already-there' })
  const crowd = { ...need, need: 'milk-allergy' as const, people: 139 }
  expect(await recordNeed(db, actor, place, crowd)).toMatchObject({
    refusal: 'more-people-than-the-group',
  })
  const ofClass = async () =>
    (await listDietaryNeeds(db, kitchen.id, '2026-11-23')).filter(
      ({ placeName, groupKind }) => placeName === 'SD contoh Muntok 1' && groupKind === 'sd13',
    )
  const [found] = await ofClass()
  expect(found).toMatchObject({ need: 'egg-allergy', people: 3 })
  expect(await endNeed(db, actor, place, found?.id ?? '')).toEqual({ ok: true })
  expect(await ofClass()).toEqual([])
})
