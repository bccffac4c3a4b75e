import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

/** From here on what is saved in the transaction is for trial until it is over. */
export const beginTrial = (tx: Tx) => sql`savepoint recipe_trial`.execute(tx)

/** Takes back everything since `beginTrial`; what happened before it in the transaction stays. */
export const endTrial = (tx: Tx) => sql`rollback to savepoint recipe_trial`.execute(tx)

/** Those recipes, held until the transaction ends; by id, so that two imports never wait in a ring. */
export async function lockRecipes(tx: Tx, recipeIds: readonly string[]) {
  if (recipeIds.length === 0) return
  await tx
    .selectFrom('recipe')
    .select('id')
    .where('id', 'in', [...recipeIds])
    .orderBy('id')
    .forUpdate()
    .execute()
}
