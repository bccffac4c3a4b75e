import type { Tx } from '#db/database.ts'
import { type RecipeEntry, writeRecipes } from '#db/seeds/reference/recipe-versions.ts'
import { type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'

type Known = { foodCodes: Set<string>; sourceCodes: Set<string>; retentionCodes: Set<string> }

const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit'] as const

/** The shared bank of recipes: weighed per reference portion, with what they keep busy. */
export function readRecipes(
  read: ReadTable,
  known: Known,
): { recipeCodes: Set<string>; step: Step } {
  const recipes = readHeads(read, known)
  const recipeCodes = valuesOf(recipes, ({ head }) => head.code)
  const ingredients = readIngredients(read, { ...known, recipeCodes })
  const equipment = readEquipment(read, recipeCodes)
  const linesOf = groupBy(ingredients.rows)
  const equipmentOf = groupBy(equipment.rows)
  const steps = readSteps(read, recipeCodes)
  const stepsOf = new Map(steps.rows.map((row) => [row.recipe, row.steps]))
  const entries: RecipeEntry[] = recipes.rows.map(({ head, version }) => ({
    head,
    version: { ...version, steps: stepsOf.get(head.code) ?? null },
    ingredients: linesOf.get(head.code) ?? [],
    equipment: equipmentOf.get(head.code) ?? [],
  }))
  const step = {
    tables: [recipes, ingredients, equipment, steps],
    write: (tx: Tx) => writeRecipes(tx, entries),
  }
  return { recipeCodes, step }
}

/** Base pastes (bumbu dasar): no dishes, but recipes of which dishes take; weights are ours. */
export function readBaseRecipes(read: ReadTable, known: Known): Step {
  const heads = readHeads(read, known, BASES.heads)
  const recipeCodes = valuesOf(heads, ({ head }) => head.code)
  const ingredients = readIngredients(read, { ...known, recipeCodes }, BASES)
  const linesOf = groupBy(ingredients.rows)
  const entries = heads.rows.map(({ head, version }) => ({
    head: { ...head, is_base: true },
    version: { ...version, steps: null },
    ingredients: linesOf.get(head.code) ?? [],
    equipment: [],
  }))
  return { tables: [heads, ingredients], write: (tx) => writeRecipes(tx, entries) }
}

const HEAD = ['code', 'course', 'family', 'name_id', 'name_en', 'origin'] as const
const VERSION = [
  'cooking_method',
  'yield_share',
  'minutes',
  'repeat_window_days',
  'max_servings',
  'spice_level',
  'note',
  'source',
] as const

const readHeads = (read: ReadTable, { sourceCodes }: Known, file = 'recipes.csv') =>
  read(file, {
    columns: [...HEAD, ...VERSION],
    key: ['code'],
    read: ({ slug, text, word, positive, integer, oneOf, known }) => ({
      head: {
        code: slug('code'),
        course: word('course', COURSES),
        family: known('family', slug),
        name_id: text('name_id'),
        name_en: text('name_en'),
        origin: known('origin', text),
      },
      version: {
        cooking_method: slug('cooking_method'),
        yield_share: known('yield_share', positive),
        minutes: integer('minutes'),
        repeat_window_days: integer('repeat_window_days'),
        max_servings: known('max_servings', integer),
        spice_level: word('spice_level', ['none', 'mild', 'hot']),
        note: known('note', text),
        source_code: oneOf('source', sourceCodes, 'data-sources.csv'),
      },
    }),
  })

type LineFiles = { heads: string; lines: string }
const DISHES: LineFiles = { heads: 'recipes.csv', lines: 'recipe-ingredients.csv' }
const BASES: LineFiles = { heads: 'base-recipes.csv', lines: 'base-recipe-ingredients.csv' }

const readIngredients = (
  read: ReadTable,
  { foodCodes, retentionCodes, recipeCodes }: Known & { recipeCodes: Set<string> },
  files = DISHES,
) =>
  read(files.lines, {
    columns: ['recipe', 'food', 'gross_grams', 'eaten_share', 'retention_code', 'sort'],
    key: ['recipe', 'food'],
    read: ({ oneOf, positive, share, integer, known }) => ({
      recipe: oneOf('recipe', recipeCodes, files.heads),
      food: oneOf('food', foodCodes, 'foods.csv'),
      gross_grams: positive('gross_grams'),
      eaten_share: share('eaten_share'),
      retention_code: known('retention_code', (column) =>
        oneOf(column, retentionCodes, 'retention-factors.csv'),
      ),
      sort: integer('sort'),
    }),
  })

/** How a cook makes a dish; a cell parts its steps by bars, the database keeps one a line. */
const readSteps = (read: ReadTable, recipeCodes: Set<string>) =>
  read('recipe-steps.csv', {
    columns: ['recipe', 'steps'],
    key: ['recipe'],
    read: ({ oneOf, text }) => ({
      recipe: oneOf('recipe', recipeCodes, 'recipes.csv'),
      steps: text('steps').split(' | ').join('\n'),
    }),
  })

const readEquipment = (read: ReadTable, recipeCodes: Set<string>) =>
  read('recipe-equipment.csv', {
    columns: ['recipe', 'equipment', 'minutes_per_100_portions'],
    key: ['recipe', 'equipment'],
    read: ({ oneOf, slug, positive }) => ({
      recipe: oneOf('recipe', recipeCodes, 'recipes.csv'),
      equipment: slug('equipment'),
      minutes_per_100_portions: positive('minutes_per_100_portions'),
    }),
  })

function groupBy<Row extends { recipe: string }>(rows: Row[]) {
  const groups = new Map<string, Omit<Row, 'recipe'>[]>()
  for (const { recipe, ...rest } of rows) {
    const group = groups.get(recipe) ?? []
    group.push(rest)
    groups.set(recipe, group)
  }
  return groups
}
