import { test } from 'vitest'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertFood } from '../../support/rows.ts'

const { db } = await testDatabase()

const ruleSet = (code: string, from: string, until: string | null) =>
  db
    .insertInto('rule_set')
    .values({ code, name: code, effective_from: from, effective_until: until, source: 'Kepka' })
    .returning('id')
    .executeTakeFirstOrThrow()

test('on one day one rule set holds: the last day of one and the first of the next may not meet', async () => {
  await ruleSet('juknis-2025', '2025-01-01', '2025-12-31')
  await expectViolation(ruleSet('terlalu-awal', '2025-12-31', null), 'rule_set_effective_exclusion')
  await ruleSet('juknis-2026', '2026-01-01', null)
  await expectViolation(ruleSet('juknis-2027', '2027-01-01', null), 'rule_set_effective_exclusion')
  await expectViolation(ruleSet('terbalik', '2024-05-02', '2024-05-01'), 'rule_set_effective_check')
})

test('a band has a floor or a ceiling, and the floor is not above the ceiling', async () => {
  const { id } = await ruleSet('juknis-2024', '2024-01-01', '2024-12-31')
  await db
    .insertInto('nutrient')
    .values({
      tagname: 'FE',
      name_id: 'Zat besi',
      name_en: 'Iron',
      unit: 'mg',
      sort: 1,
      is_in_tkpi: true,
    })
    .execute()
  const band = (values: {
    min_amount?: number
    max_amount?: number
    min_share?: number
    max_share?: number
  }) =>
    db
      .insertInto('meal_band')
      .values({
        rule_set_id: id,
        group_kind: 'sd46',
        meal: 'midday',
        nutrient: 'FE',
        basis: 'akg-derived',
        source: 'AKG 2019',
        ...values,
      })
      .execute()
  await expectViolation(band({}), 'meal_band_has_a_limit_check')
  await expectViolation(band({ min_amount: 3, max_amount: 2.4 }), 'meal_band_amount_check')
  await expectViolation(
    band({ min_amount: 2.4, min_share: 0.35, max_share: 0.3 }),
    'meal_band_share_check',
  )
  await band({ min_amount: 2.4, min_share: 0.3 })
})

test('a share or a shelf life without its source is refused', async () => {
  await insertFood(db, 'bayam')
  const bayam = db.updateTable('food').where('code', '=', 'bayam')
  await expectViolation(
    bayam.set({ edible_share: 0.71 }).execute(),
    'food_edible_share_names_its_source_check',
  )
  await expectViolation(
    bayam.set({ shelf_life_days: 2 }).execute(),
    'food_shelf_life_names_its_source_check',
  )
  await expectViolation(
    bayam.set({ edible_share: 1.2, edible_share_source: 'TKPI 2020' }).execute(),
    'food_edible_share_check',
  )
})
