import { expect, test } from 'vitest'
import { findRecipe } from '#app/features/recipes/recipe.repository.server.ts'
import { readSuggestions } from '#app/features/substitutions/read-suggestions.server.ts'
import { listSubstituteFoods } from '#app/features/substitutions/substitute-food.repository.server.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const manager = await actorOf(db, 'kepala.muntok', 'read:recipe')

async function suggested(code: string) {
  const recipe = (await findRecipe(db, code, { kitchenIds: [] }))!
  const { lines } = await readSuggestions(db, manager, recipe.newest.ingredients)
  return lines
}

test('for kangkung the six nearest leaves are shown and those of own units, with the same 60 g on the plate and what they cost', async () => {
  const lines = await suggested('tumis-kangkung')
  const kangkung = lines.find(({ foodCode }) => foodCode === 'kangkung')!
  expect(kangkung).toMatchObject({ rule: 'same-edible-grams', grossGrams: 100, unknownFoods: 0 })
  const nearest = kangkung.suggestions.slice(0, 6)
  expect(nearest).toHaveLength(6)
  expect(kangkung.suggestions.slice(6).every(({ isOwnSupply }) => isOwnSupply)).toBe(true)
  expect(kangkung.more).toBeGreaterThan(5)
  for (const { effect, allergens } of nearest) {
    expect(effect.costChangeIdr).toBeDefined()
    expect(allergens).toEqual({ gained: [], lost: [] })
  }
  const costs = nearest.map(({ effect }) => effect.costChangeIdr!)
  expect(costs).toEqual([...costs].sort((a, b) => a - b))
})

test('salt has no substitute, and shallots never take the place of the garlic that stands there', async () => {
  const lines = await suggested('tumis-kangkung')
  expect(lines.map(({ foodCode }) => foodCode)).not.toContain('garam')
  const shallots = lines.find(({ foodCode }) => foodCode === 'bawang-merah')!
  const names = shallots.suggestions.map(({ foodCode }) => foodCode)
  expect(names).toContain('bawang-bombay')
  expect(names).not.toContain('bawang-putih')
})

test('every fish instead of chicken says that it brings fish', async () => {
  const lines = await suggested('ayam-goreng-lengkuas')
  const chicken = lines.find(({ foodCode }) => foodCode === 'ayam')!
  expect(chicken.rule).toBe('same-protein')
  const groups = new Map((await listSubstituteFoods(db)).map((one) => [one.code, one]))
  for (const { foodCode, allergens, effect } of chicken.suggestions) {
    expect(effect.changes.PROCNT).toBeCloseTo(0, 1)
    const place = groups.get(foodCode)!
    if (place.family === 'freshwater-fish') expect(allergens.gained).toEqual(['fish'])
    if (place.foodGroup === 'meat') expect(allergens.gained).toEqual([])
  }
})

test('what own units grow is said, and corned beef is suggested for nothing', async () => {
  const lines = await suggested('tumis-kangkung')
  const all = lines.flatMap(({ suggestions }) => suggestions)
  expect(all.some(({ isOwnSupply }) => isOwnSupply)).toBe(true)
  expect(all.some(({ isOwnSupply }) => !isOwnSupply)).toBe(true)
  const foods = await listSubstituteFoods(db)
  const ultra = foods.filter(({ isUltraProcessed }) => isUltraProcessed)
  expect(ultra.map(({ code }) => code)).toContain('kornet-sapi')
})

test('the administrator of the nation, who works in no region, gets amounts but no cost', async () => {
  const admin = await actorOf(db, 'admin', 'read:recipe')
  const recipe = (await findRecipe(db, 'tumis-kangkung', { kitchenIds: [] }))!
  const { lines } = await readSuggestions(
    db,
    { ...admin, institutionIds: [], regionIds: [] },
    recipe.newest.ingredients,
  )
  const [bayam] = lines[0]!.suggestions
  expect(bayam!.grossGrams).toBeGreaterThan(0)
  expect(bayam!.effect.costChangeIdr).toBeUndefined()
})

test('rice gives way to 187 g of sweet corn on the cob, not to half a kilogram of potato', async () => {
  const [rice] = await suggested('nasi-putih')
  expect(rice).toMatchObject({ foodCode: 'beras', rule: 'same-energy' })
  const corn = rice!.suggestions.find(({ foodCode }) => foodCode === 'jagung-manis')!
  // AR001 357 kcal, AR015 147 kcal, both BDD 100: 77 x 3.57 / 1.47 = 187
  expect(corn.grossGrams).toBe(187)
  expect(corn.said).toMatchObject({ measure: 'tongkol', portions: 1 })
  expect(rice!.suggestions.map(({ foodCode }) => foodCode)).not.toContain('kentang')
})
