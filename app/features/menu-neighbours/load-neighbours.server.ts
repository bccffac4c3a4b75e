import { listUsualPortions } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import {
  listUsableLots,
  type UsableLot,
} from '#app/features/inventory/usable-lot.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { findPortionScalesOn } from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import type { PortionScale } from '#app/features/recipes/kitchen-portion-scale.ts'
import { sumKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import { listMainFoods, listNeighbours } from './main-food.repository.server.ts'
import {
  type NeighbourRow,
  type SharedWish,
  sharedWishes,
  type UsualPortions,
} from './neighbour-wish.ts'

type Place = { kitchen: Kitchen; startsOn: string; endsOn: string }

/** Which main foods of a kitchen's week other kitchens of its region want on the same day. */
export async function loadNeighbours(db: Database, place: Place): Promise<NeighbourRow[]> {
  const { kitchen, startsOn, endsOn } = place
  const others = await listNeighbours(db, kitchen)
  const kitchens = [{ id: kitchen.id, name: kitchen.name }, ...others]
  const ids = kitchens.map(({ id }) => id)
  const foods = await listMainFoods(db, ids, { startsOn, endsOn })
  const wishes = sharedWishes(foods, kitchen.id, await usualPortions(db, ids, startsOn))
  const named = await listFoodsByIds(
    db,
    wishes.map(({ foodId }) => foodId),
  )
  const nameOf = new Map(named.map((food) => [food.id, food]))
  const lots = await listUsableLots(db, { regionId: kitchen.regionId, startsOn, endsOn })
  return wishes.flatMap((wish) => {
    const food = nameOf.get(wish.foodId)
    if (!food) return []
    const { nameId, nameEn } = food
    const wanting = wish.kitchens.flatMap(({ kitchenId, kg }) =>
      kitchens.filter(({ id }) => id === kitchenId).map((one) => ({ ...one, kg })),
    )
    return [{ ...wish, nameId, nameEn, kitchens: wanting, lots: sharedLots(lots, wish) }]
  })
}

function sharedLots(lots: readonly UsableLot[], { foodId, serviceOn, kitchens }: SharedWish) {
  const shared = lots.filter(
    (lot) =>
      lot.foodId === foodId &&
      lot.readyOn <= serviceOn &&
      serviceOn <= lot.useBy &&
      kitchens.filter(({ kitchenId }) =>
        lot.deliversTo.some((route) => route.kitchenId === kitchenId),
      ).length > 1,
  )
  return { count: shared.length, kg: sumKg(shared.map(({ kg }) => kg)) }
}

/** Reference portions of a usual day, from the groups of each kitchen. */
async function usualPortions(
  db: Database,
  kitchenIds: readonly string[],
  on: string,
): Promise<UsualPortions> {
  const book = await findRuleBookOn(db, on)
  const scalesOf = new Map<string, PortionScale[]>()
  if (book) {
    const ruleSetId = book.ruleSet.id
    for (const kitchenId of kitchenIds) {
      scalesOf.set(kitchenId, await findPortionScalesOn(db, { kitchenId, ruleSetId, on }))
    }
  }
  const usual = await listUsualPortions(db, kitchenIds, on)
  return (kitchenId, course) => {
    const groups = usual.filter((group) => group.kitchenId === kitchenId)
    if (groups.length === 0) return undefined
    return groups.reduce((sum, { groupKind, portions }) => {
      const own = scalesOf
        .get(kitchenId)
        ?.find((one) => one.groupKind === groupKind && one.course === course)
      return sum + Number(portions) * (own?.scale ?? 0)
    }, 0)
  }
}
