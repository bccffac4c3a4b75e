import type { Tx } from '#db/database.ts'
import { idsByCode, inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'
import type { ReadyWeekDishTable, ReadyWeekGroupTable } from '#db/tables/menu-bank.ts'
import type { Meal } from '#db/tables/rule-sets.ts'

const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit'] as const
const KINDS = ['cooked', 'package'] as const
type GroupKind = ReadyWeekGroupTable['group_kind']

/** Words that stand in one cell, between spaces or semicolons. */
const listOf = (text: string | null, between: RegExp) => (text ?? '').split(between).filter(Boolean)

/** What each ready week is to be: its groups, its taste, and the dishes that make it so. */
export const readWeekOrders = (read: ReadTable) =>
  read('ready-weeks.csv', {
    columns: ['code', 'name_id', 'name_en', 'taste', 'kind', 'groups', 'origins', 'pins', 'sort'],
    key: ['code'],
    read: ({ slug, text, word, integer, known }) => ({
      code: slug('code'),
      name_id: text('name_id'),
      name_en: text('name_en'),
      taste: text('taste'),
      kind: word('kind', KINDS),
      sort: integer('sort'),
      groups: listOf(text('groups'), / /).map((one) => groupOf(one)),
      origins: listOf(known('origins', text), /;/),
      pins: listOf(known('pins', text), / /).map((one) => {
        const [day = '', recipe = ''] = one.split('/')
        return { dayNumber: Number(day), recipe }
      }),
    }),
  })

const GROUP_KINDS: readonly GroupKind[] = [
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'toddler',
  'pregnant',
  'breastfeeding',
  'staff',
]
const MEALS: readonly Meal[] = ['morning', 'midday']

/** `paud/morning`; anything else is a mistake of ours in a file of ours. */
function groupOf(text: string) {
  const [kind, at] = text.split('/')
  const groupKind = GROUP_KINDS.find((one) => one === kind)
  const meal = MEALS.find((one) => one === at)
  if (!groupKind || !meal) throw new Error(`ready-weeks.csv: no group and meal is called ${text}`)
  return { groupKind, meal }
}

const readDishes = (read: ReadTable, weeks: Set<string>, recipeCodes: Set<string>) =>
  read('ready-week-dishes.csv', {
    columns: ['week', 'day_number', 'course', 'recipe'],
    key: ['week', 'day_number', 'course'],
    read: ({ oneOf, integer, word }) => ({
      week: oneOf('week', weeks, 'ready-weeks.csv'),
      day_number: integer('day_number'),
      course: word('course', COURSES),
      recipe: oneOf('recipe', recipeCodes, 'recipes.csv'),
    }),
  })

type Orders = ReturnType<typeof readWeekOrders>
type Dishes = ReturnType<typeof readDishes>

/** The bank of menus, put in place of what stood there: nobody refers to its rows. */
export function readReadyWeeks(read: ReadTable, recipeCodes: Set<string>): Step {
  const orders = readWeekOrders(read)
  const dishes = readDishes(
    read,
    valuesOf(orders, ({ code }) => code),
    recipeCodes,
  )
  return { tables: [orders, dishes], write: (tx) => writeReadyWeeks(tx, orders, dishes) }
}

async function writeReadyWeeks(tx: Tx, orders: Orders, dishes: Dishes) {
  await tx.deleteFrom('ready_week_dish').execute()
  await tx.deleteFrom('ready_week_group').execute()
  await tx.deleteFrom('ready_week').execute()
  const heads = orders.rows.map(({ groups, origins, pins, ...head }) => head)
  const weekId = idsByCode(
    await tx.insertInto('ready_week').values(heads).returning(['id', 'code']).execute(),
  )
  const groups = orders.rows.flatMap(({ code, groups }) =>
    groups.map(({ groupKind, meal }) => ({
      ready_week_id: weekId(code),
      group_kind: groupKind,
      meal,
    })),
  )
  await inPieces(groups, (piece) => tx.insertInto('ready_week_group').values(piece).execute())
  await inPieces(await dishRows(tx, dishes, weekId), (piece) =>
    tx.insertInto('ready_week_dish').values(piece).execute(),
  )
}

async function dishRows(
  tx: Tx,
  dishes: Dishes,
  weekId: (code: string) => string,
): Promise<ReadyWeekDishTable[]> {
  const recipeId = idsByCode(await tx.selectFrom('recipe').select(['id', 'code']).execute())
  return dishes.rows.map(({ week, recipe, ...dish }) => ({
    ...dish,
    ready_week_id: weekId(week),
    recipe_id: recipeId(recipe),
  }))
}
