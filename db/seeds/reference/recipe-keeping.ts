import type { Tx } from '#db/database.ts'
import { idsByCode, inPieces, type ReadTable, type Step } from '#db/seeds/step.ts'

/** How long dishes keep, put in place of what stood there: nobody refers to its rows. */
export function readRecipeKeeping(read: ReadTable, recipeCodes: Set<string>): Step {
  const keeping = read('recipe-keeping.csv', {
    columns: ['recipe', 'keeps_hours', 'storage', 'is_package_only', 'source'],
    key: ['recipe'],
    read: ({ oneOf, integer, word, flag, text }) => ({
      recipe: oneOf('recipe', recipeCodes, 'recipes.csv'),
      keeps_hours: integer('keeps_hours'),
      storage: word('storage', ['ambient', 'chilled', 'frozen']),
      is_package_only: flag('is_package_only'),
      source: text('source'),
    }),
  })
  return { tables: [keeping], write: (tx) => writeRecipeKeeping(tx, keeping.rows) }
}

type Row = {
  recipe: string
  keeps_hours: number
  storage: 'ambient' | 'chilled' | 'frozen'
  is_package_only: boolean
  source: string
}

async function writeRecipeKeeping(tx: Tx, keeping: Row[]) {
  const recipes = await tx
    .selectFrom('recipe')
    .select(['id', 'code'])
    .where('kitchen_id', 'is', null)
    .execute()
  const recipeId = idsByCode(recipes)
  const shared = recipes.map(({ id }) => id)
  await tx.deleteFrom('recipe_keeping').where('recipe_id', 'in', shared).execute()
  await inPieces(
    keeping.map(({ recipe, ...row }) => ({ ...row, recipe_id: recipeId(recipe) })),
    (piece) => tx.insertInto('recipe_keeping').values(piece).execute(),
  )
}
