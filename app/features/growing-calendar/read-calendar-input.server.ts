import { listAllocationRules } from '#app/features/allocations/allocation-rule.repository.server.ts'
import { mbgShare, USUAL_RULE } from '#app/features/allocations/harvest-split.ts'
import { listDeliveryRoutes } from '#app/features/kitchens/delivery-route.repository.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { listLandedPrices } from '#app/features/planning/landed-price.repository.server.ts'
import { listGrownFoods } from '#app/features/units/grown-food.repository.server.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { listUnits } from '#app/features/units/production-unit.repository.server.ts'
import type { Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import type { CalendarInput, InputNeed, InputUnit } from './calendar-input.ts'
import type { CalendarRun } from './calendar-run.repository.server.ts'
import { mondaysFrom, START_WEEKS } from './calendar-weeks.ts'
import { findFarmTerms } from './growing-terms.repository.server.ts'
import { readGrowthFacts } from './growth-facts.server.ts'
import { type Need, netNeeds } from './need.ts'
import { readComing } from './read-coming.server.ts'
import { readWants } from './read-wants.server.ts'
import { startChoices } from './start-choice.ts'

/** Everything a calendar is made of, as it stands now. */
export async function readCalendarInput(
  db: Database,
  run: CalendarRun,
  today: Day,
): Promise<CalendarInput> {
  const weeks = mondaysFrom(run.startsOn, run.weeks)
  const kitchens = await listKitchens(db, { regionId: run.regionId })
  const foods = await listGrownFoods(db)
  const codeOf = new Map(foods.map(({ id, code }) => [id, code]))
  const { units, hours } = await readUnits(db, run, { kitchens, codeOf })
  const wants = await Promise.all(kitchens.map((kitchen) => readWants(db, { kitchen, weeks })))
  const grown = wants.flat().filter(({ foodId }) => codeOf.has(foodId))
  const coming = await readComing(db, { regionId: run.regionId, today, weeks, units })
  const priced = await priceNeeds(db, netNeeds(grown, coming), { kitchens, on: run.startsOn })
  const needs = priced.map(
    (need): InputNeed => ({
      ...need,
      foodCode: codeOf.get(need.foodId) ?? need.foodId,
    }),
  )
  return { runId: run.id, weeks, startWeeks: START_WEEKS, units, needs, hours }
}

/** What each kitchen would pay at the cheapest of today's offers, transport included. */
async function priceNeeds(
  db: Database,
  needs: readonly Need[],
  { kitchens, on }: { kitchens: readonly Kitchen[]; on: Day },
) {
  const prices = new Map<string, Map<string, number>>()
  for (const kitchen of kitchens) {
    prices.set(kitchen.id, await listLandedPrices(db, kitchen, { startsOn: on, endsOn: on }))
  }
  return needs.map((need) => ({
    ...need,
    buyIdrPerKg: prices.get(need.kitchenId)?.get(need.foodId),
  }))
}

type Known = { kitchens: readonly Kitchen[]; codeOf: ReadonlyMap<string, string> }

async function readUnits(db: Database, run: CalendarRun, { kitchens, codeOf }: Known) {
  const routes = await listRoutes(db, run.regionId, kitchens)
  const institutionIds = [...routes.keys()]
  const facts = await readGrowthFacts(db)
  const all = await listUnits(db, institutionIds)
  const units = all.filter(({ isActive }) => isActive)
  const cycles = await listCurrentCycles(
    db,
    units.map(({ id }) => id),
  )
  const rules = await listAllocationRules(db, institutionIds, run.startsOn)
  const hours = new Map<string, number>()
  const termsOf = new Map<string, InputUnit['terms']>()
  for (const id of institutionIds) {
    const { hoursPerWeek, byFood } = await findFarmTerms(db, id, run.startsOn)
    if (hoursPerWeek !== undefined) hours.set(id, hoursPerWeek)
    const named = [...byFood].map(([food, term]) => [codeOf.get(food) ?? food, term] as const)
    termsOf.set(id, new Map(named))
  }
  return {
    hours,
    units: units.map(
      (unit): InputUnit => ({
        unit,
        cycles: cycles.filter(({ unitId }) => unitId === unit.id),
        choices: startChoices(unit, facts),
        mbgShare: mbgShare(rules.get(unit.institutionId) ?? USUAL_RULE),
        deliversTo: routes.get(unit.institutionId) ?? [],
        terms: termsOf.get(unit.institutionId) ?? new Map(),
      }),
    ),
  }
}

/** Ways from every institution of a region to its kitchens, by institution. */
async function listRoutes(db: Database, regionId: string, kitchens: readonly Kitchen[]) {
  const routes = new Map<string, InputUnit['deliversTo']>()
  for (const { id: kitchenId } of kitchens) {
    for (const route of await listDeliveryRoutes(db, { kitchenId, regionId })) {
      const before = routes.get(route.id) ?? []
      const { transportIdrPerKg } = route
      const way = transportIdrPerKg === undefined ? [] : [{ kitchenId, transportIdrPerKg }]
      routes.set(route.id, [...before, ...way])
    }
  }
  return routes
}
