import type { Tx } from '#db/database.ts'
import type { DemoWorld } from './world.ts'

/** Ids of the reference data that the world names by code. An unknown code is a bug, and says so. */
export type DemoNames = {
  foodId: (code: string) => string
  recipeVersionId: (code: string) => string
  /** The world's id of an institution, or that of the same institution in the reference data. */
  institutionId: (worldId: string) => string
  regionId: string
}

/** Reads every code once, after the world's institutions stand. */
export async function demoNames(tx: Tx, world: DemoWorld): Promise<DemoNames> {
  const regionId = await regionIdOf(tx, world.regionCode)
  const foods = await tx.selectFrom('food').select(['code', 'id']).execute()
  const recipes = await tx
    .selectFrom('recipe as r')
    .innerJoin('recipe_version as v', 'v.recipe_id', 'r.id')
    .where('r.kitchen_id', 'is', null)
    .select(['r.code', 'v.id'])
    .orderBy('v.version')
    .execute()
  const standing = await tx
    .selectFrom('institution')
    .where('region_id', '=', regionId)
    .select(['name as code', 'id'])
    .execute()
  const idByName = finder('institution', standing)
  const institutions = world.institutions.map(({ id, name }) => ({
    code: String(id),
    id: idByName(name),
  }))
  return {
    foodId: finder('food', foods),
    recipeVersionId: finder('recipe', recipes),
    institutionId: finder('institution', institutions),
    regionId,
  }
}

export async function regionIdOf(tx: Tx, code: string) {
  const region = await tx
    .selectFrom('region')
    .where('code', '=', code)
    .select('id')
    .executeTakeFirst()
  if (!region) throw new Error(`the reference data has no region ${code}`)
  return region.id
}

function finder(kind: string, rows: { code: string; id: string }[]) {
  const ids = new Map(rows.map(({ code, id }) => [code, id]))
  return (code: string) => {
    const id = ids.get(code)
    if (id === undefined) throw new Error(`the reference data has no ${kind} ${code}`)
    return id
  }
}

/** A row that named its food by code, with the id in its place. */
export function withFoodId<Row extends { food: string }>({ food, ...row }: Row, names: DemoNames) {
  return { ...row, food_id: names.foodId(food) }
}

/** Inserts many rows a few hundred at a time: one statement takes at most 65,535 values. */
export async function inChunks<Row>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<unknown>,
) {
  for (let start = 0; start < rows.length; start += 300) {
    await insert(rows.slice(start, start + 300))
  }
}
