import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

type Choice = { slot: number; r: number }

/** Whether a dish may stand in a slot that is empty now: repeats, servings, families, equipment. */
export function mayServe(
  problem: IndexedProblem,
  kitchen: IndexedKitchen,
  menu: KitchenMenu,
  choice: Choice,
): boolean {
  return (
    !isTooSoon(problem, menu, choice) &&
    !isTooOften(problem, kitchen, menu, choice) &&
    fitsEquipment(problem, kitchen, menu, choice)
  )
}

/** The same dish again within its repeat window, before or after. */
function isTooSoon({ recipes, courseCount }: IndexedProblem, menu: KitchenMenu, at: Choice) {
  const window = recipes.repeatWindowDays[at.r] ?? 1
  const day = Math.floor(at.slot / courseCount)
  return menu.some((r, slot) => {
    return r === at.r && Math.abs(Math.floor(slot / courseCount) - day) < window
  })
}

function isTooOften(
  { recipes }: IndexedProblem,
  kitchen: IndexedKitchen,
  menu: KitchenMenu,
  { r }: Choice,
) {
  const family = recipes.family[r] ?? -1
  let servings = 0
  let ofFamily = 0
  for (const other of menu) {
    if (other < 0) continue
    if (other === r) servings += 1
    if (family >= 0 && recipes.family[other] === family) ofFamily += 1
  }
  if (servings >= (kitchen.maxServings[r] ?? 0)) return true
  return family >= 0 && ofFamily >= (kitchen.familyMaxServings[family] ?? 0)
}

/** Pans and pots of the day, with the new dish on the fire too. */
function fitsEquipment(
  problem: IndexedProblem,
  kitchen: IndexedKitchen,
  menu: KitchenMenu,
  choice: Choice,
) {
  const { recipes, courseCount, dayCount } = problem
  const day = Math.floor(choice.slot / courseCount)
  const minutes = new Map<string, number>()
  for (let slot = day * courseCount; slot < (day + 1) * courseCount; slot++) {
    const r = slot === choice.slot ? choice.r : (menu[slot] ?? -1)
    if (r < 0) continue
    for (let i = recipes.equipmentStart[r] ?? 0; i < (recipes.equipmentStart[r + 1] ?? 0); i++) {
      const id = recipes.equipmentIds[i] ?? ''
      const more = (recipes.equipmentMinutes[i] ?? 0) * (kitchen.scaledPortions[slot] ?? 0)
      minutes.set(id, (minutes.get(id) ?? 0) + more)
    }
  }
  return [...minutes].every(([id, used]) => {
    const at = kitchen.equipmentIds.indexOf(id) * dayCount + day
    return used <= (kitchen.equipmentMinutes[at] ?? 0)
  })
}
