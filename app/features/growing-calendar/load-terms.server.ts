import { listGrownFoods } from '#app/features/units/grown-food.repository.server.ts'
import type { PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import type { Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { findFarmTerms } from './growing-terms.repository.server.ts'
import { readGrowthFacts } from './growth-facts.server.ts'
import { startChoices } from './start-choice.ts'

/** Hours of the unit's institution, and the terms of each food that the unit may start. */
export async function loadTerms(db: Database, unit: PlacedUnit, today: Day) {
  const { hoursPerWeek, byFood } = await findFarmTerms(db, unit.institutionId, today)
  const choices = startChoices(unit, await readGrowthFacts(db))
  const codes = new Set(choices.map(({ foodCode }) => foodCode))
  const foods = (await listGrownFoods(db)).filter(({ code }) => codes.has(code))
  return {
    hoursPerWeek,
    measure: choices[0]?.growth.measure ?? 'm²',
    terms: foods.map(({ id, nameId, nameEn }) => ({
      foodId: id,
      foodNameId: nameId,
      foodNameEn: nameEn,
      ...byFood.get(id),
    })),
  }
}
