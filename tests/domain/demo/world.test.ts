import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { expectedArrival } from '#app/features/inventory/expected-arrival.ts'
import { decideCrop } from '#app/features/units/production-unit.ts'
import { parseCsv } from '#app/shared/csv.ts'
import { addDays, weekday } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { weekOf } from '#app/shared/week.ts'
import { PIHPS_JUNE_2025_IDR_PER_KG } from '#db/seeds/demo/demo-prices.ts'
import { type DemoWorld, demoWorld } from '#db/seeds/demo/world.ts'

const today = '2026-11-21'
const world = demoWorld(today)
/** One of every weekday, a month's end, a leap day and the turn of a year with 53 weeks. */
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28']
const MORE_DAYS = [...DAYS, '2026-11-29', '2026-12-31', '2027-01-03', '2028-02-29']

const reference = (name: string) => {
  const [head = [], ...rows] = parseCsv(readFileSync(`db/seeds/reference/${name}.csv`, 'utf8'))
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index]])))
}

test('the same day gives the same world, and the week to plan is the next Monday to Saturday', () => {
  expect(demoWorld(today)).toEqual(world)
  expect(world).toMatchObject({ week: '2026-W48', startsOn: '2026-11-23', endsOn: '2026-11-28' })
  for (const day of MORE_DAYS) {
    const { week, startsOn } = demoWorld(day)
    expect(weekday(startsOn)).toBe(1)
    expect(startsOn > day && startsOn <= addDays(day, 7)).toBe(true)
    expect(week).toBe(weekOf(startsOn))
  }
})

test('four kitchens, seventeen units of seven institutions, one account for every role and a second who signs', () => {
  expect(world.kitchens).toHaveLength(4)
  expect(world.units).toHaveLength(17)
  expect(world.institutions).toHaveLength(7)
  const signIns = world.accounts.filter(({ isSignIn }) => isSignIn).map(({ role }) => role)
  expect([...signIns].sort()).toEqual([
    'admin',
    'auditor',
    'buyer',
    'kitchen-manager',
    'kitchen-manager',
    'regional-observer',
    'unit-officer',
  ])
  expect(world.accounts.every(({ email }) => email.endsWith('@lumbung.example'))).toBe(true)
})

test('invented schools, traders and numbers say that they are examples', () => {
  expect(world.places.every(({ name }) => name.includes('contoh'))).toBe(true)
  expect(world.suppliers.every(({ name }) => name.includes('contoh'))).toBe(true)
  const marked = [...world.kitchens, ...world.units, ...world.lots, ...world.places]
  expect(marked.every((row) => row.is_example)).toBe(true)
  const printed = world.offers.filter((row) => !row.is_example)
  expect(printed.every((row) => row.source_code === 'pihps')).toBe(true)
  expect(printed).toHaveLength(2 * Object.keys(PIHPS_JUNE_2025_IDR_PER_KG).length)
})

test('every kitchen keeps to 2,000 portions for schools and 500 for mothers and toddlers, within 6 km', () => {
  const second = ['toddler', 'pregnant', 'breastfeeding']
  for (const { id } of world.kitchens) {
    const groups = world.groups.filter((group) => group.kitchen_id === id)
    const sum = (isSecond: boolean) =>
      groups
        .filter(({ group_kind }) => second.includes(group_kind) === isSecond)
        .reduce((total, group) => total + group.usual_portions, 0)
    expect(sum(false)).toBeLessThanOrEqual(2000)
    expect(sum(true)).toBeLessThanOrEqual(500)
    expect(sum(true)).toBeGreaterThan(50)
  }
  expect(world.places.every((place) => Number(place.distance_km) <= 6)).toBe(true)
  expect(world.places.every((place) => place.travel_minutes <= 30)).toBe(true)
})

const balanceOf = (of: DemoWorld, lotId: string) =>
  sumKg(of.movements.filter(({ lot_id }) => lot_id === lotId).map(({ kg }) => Number(kg)))

test('no lot is ever below zero, and nothing expired is left in a store, whatever day it is', () => {
  for (const day of MORE_DAYS) {
    const of = demoWorld(day)
    for (const lot of of.lots) {
      const leftKg = balanceOf(of, lot.id)
      expect(leftKg).toBeGreaterThanOrEqual(0)
      if (lot.use_by < day) expect(leftKg).toBe(0)
    }
    expect(of.movements.every(({ moved_on }) => moved_on <= day)).toBe(true)
    expect(of.harvests.every(({ harvested_on }) => harvested_on <= day)).toBe(true)
  }
})

test('one bed fails: its Wednesday harvest of the coming week is withdrawn and its planting closed', () => {
  for (const day of MORE_DAYS) {
    const of = demoWorld(day)
    const wednesday = addDays(of.startsOn, 2)
    const failed = of.cycles.filter(({ status }) => status === 'failed')
    expect(failed).toMatchObject([{ food: 'bayam', expected_from: wednesday, closed_on: day }])
    const report = of.reports.find(({ cycle_id }) => cycle_id === failed[0]?.id)
    expect(report).toMatchObject({ status: 'withdrawn', ready_on: wednesday })
  }
})

test('one correction keeps the first value: more ikat were said first than after counting again', () => {
  const after = world.reports.filter(({ corrects_id }) => corrects_id)
  expect(after).toHaveLength(1)
  const before = world.reports.find(({ id }) => id === after[0]?.corrects_id)
  expect(before?.status).toBe('withdrawn')
  expect(Number(before?.kg)).toBeGreaterThan(Number(after[0]?.kg))
})

test('every open report of the coming days has exactly one expected lot, with the code a real report would get', () => {
  const open = world.reports.filter(({ status }) => status === 'open')
  expect(open.length).toBeGreaterThan(20)
  for (const report of open) {
    const lots = world.lots.filter(({ supply_report_id }) => supply_report_id === report.id)
    expect(lots).toHaveLength(1)
    const unit = world.units.find(({ id }) => id === report.unit_id)
    const arrival = expectedArrival({
      reportId: report.id,
      unitId: report.unit_id,
      unitCode: unit?.code ?? '',
      institutionId: unit?.institution_id ?? '',
      foodId: report.food,
      readyOn: report.ready_on,
      useBy: report.use_by,
    })
    expect(lots[0]).toMatchObject({ origin: 'expected', code: arrival.code })
  }
})

test('no crop of the world stands higher than its bed allows', () => {
  const planted = world.cycles.map(({ unit_id, food }) => ({
    unit: world.units.find(({ id }) => id === unit_id),
    food,
  }))
  for (const { unit, food } of planted) {
    if (!unit) throw new Error(`no unit for ${food}`)
    const subject = {
      kind: unit.kind,
      location: unit.location,
      maxCropHeightCm: unit.max_crop_height_cm ?? undefined,
      isActive: true,
    }
    expect({ food, answer: decideCrop(subject, { foodCode: food }) }).toEqual({
      food,
      answer: { ok: true },
    })
  }
})

test('measures, shelf lives and foods are those of the reference data', () => {
  const foods = new Map(reference('foods').map((food) => [food.code, food]))
  const grams = new Map(
    reference('household-measures').map((row) => [`${row.food} ${row.measure}`, Number(row.grams)]),
  )
  for (const { food } of [...world.offers, ...world.lots]) expect(foods.has(food)).toBe(true)
  for (const report of world.reports) {
    const days = Number(foods.get(report.food)?.shelf_life_days)
    expect(`${report.food} ${report.use_by}`).toBe(
      `${report.food} ${addDays(report.ready_on, days)}`,
    )
    const weight =
      report.said_measure === 'kg' ? 1000 : grams.get(`${report.food} ${report.said_measure}`)
    expect(Number(report.kg)).toBeCloseTo((Number(report.said_quantity) * (weight ?? 0)) / 1000, 3)
  }
})

test('the printed prices are those of PIHPS for Babel in June 2025', () => {
  const printed = reference('prices').filter(
    (row) => row.month === '2025-06' && row.source === 'pihps' && row.region === '19',
  )
  const said = Object.fromEntries(printed.map((row) => [row.food, Number(row.price_idr_per_kg)]))
  expect(PIHPS_JUNE_2025_IDR_PER_KG).toEqual(said)
})

test('every food of every recipe can be bought for every kitchen, so that a week can be planned', () => {
  const wanted = [...new Set(reference('recipe-ingredients').map(({ food }) => food))]
  for (const kitchen of world.kitchens) {
    const comes = world.supplierRoutes
      .filter(({ kitchen_id }) => kitchen_id === kitchen.id)
      .map(({ supplier_id }) => supplier_id)
    const sold = new Set(
      world.offers.filter((row) => comes.includes(row.supplier_id)).map(({ food }) => food),
    )
    expect(wanted.filter((food) => !sold.has(food ?? ''))).toEqual([])
  }
})

test('menus of the world name recipes of the bank, and the draft week is neither empty nor full', () => {
  const courses = new Map(reference('recipes').map(({ code, course }) => [code, course]))
  const entries = world.menuWeeks.flatMap((one) => one.entries)
  expect(entries.filter(({ recipe, course }) => courses.get(recipe) !== course)).toEqual([])
  const drafts = world.menuWeeks.filter(({ week }) => week.status === 'draft')
  expect(drafts.map(({ entries: own }) => own.length)).toEqual([9, 5, 4])
})
