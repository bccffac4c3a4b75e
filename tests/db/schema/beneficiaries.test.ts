import { test } from 'vitest'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertBasics } from '../../support/rows.ts'

const { db } = await testDatabase()
const { kitchenId, institutionId, accountId } = await insertBasics(db)
const place = await db
  .insertInto('beneficiary_place')
  .values({
    kitchen_id: kitchenId,
    kind: 'school',
    name: 'SD Negeri contoh',
    distance_km: 1.4,
    travel_minutes: 6,
  })
  .returning('id')
  .executeTakeFirstOrThrow()

const group = (from: string, until: string | null, kitchen = kitchenId) =>
  db
    .insertInto('beneficiary_group')
    .values({
      kitchen_id: kitchen,
      place_id: place.id,
      group_kind: 'sd46',
      meal: 'midday',
      portion_class: 'large',
      usual_portions: 410,
      active_from: from,
      active_until: until,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

test('pupils of one school and kind are counted once on a day', async () => {
  await group('2026-07-13', '2026-12-19')
  await expectViolation(group('2026-12-19', null), 'beneficiary_group_active_exclusion')
  await group('2026-12-20', null)
})

test('a group is fed by the kitchen that its school belongs to', async () => {
  const other = await db
    .insertInto('kitchen')
    .values({ institution_id: institutionId, code: 'dapur-lain', name: 'Dapur lain' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await expectViolation(
    group('2025-07-14', '2025-12-20', other.id),
    'beneficiary_group_place_id_kitchen_id_fkey',
  )
})

test('a headcount is one per group and day, and never below zero', async () => {
  const { id } = await group('2024-07-15', '2024-12-21')
  const count = (portions: number) =>
    db
      .insertInto('headcount')
      .values({ group_id: id, service_on: '2024-08-01', portions, account_id: accountId })
      .execute()
  await expectViolation(count(-1), 'headcount_portions_check')
  await count(395)
  await expectViolation(count(400), 'headcount_pkey')
})

test('an answer that expires before it was given is refused', async () => {
  const answer = db
    .insertInto('eligibility_answer')
    .values({
      kitchen_id: kitchenId,
      requirement_code: 'slhs',
      answer: 'met',
      answered_on: '2026-11-21',
      expires_on: '2026-11-20',
      account_id: accountId,
    })
    .execute()
  await expectViolation(answer, 'eligibility_answer_expires_on_check')
})

test('a kitchen has one menu week per week, and an adopted one says when', async () => {
  const week = (text: string, status: 'draft' | 'adopted' = 'draft') =>
    db.insertInto('menu_week').values({ kitchen_id: kitchenId, week: text, status }).execute()
  await week('2026-W48')
  await expectViolation(week('2026-W48'), 'menu_week_kitchen_id_week_unique')
  await expectViolation(week('2026-W54'), 'menu_week_week_check')
  await expectViolation(week('2026-W49', 'adopted'), 'menu_week_adopted_at_check')
})
