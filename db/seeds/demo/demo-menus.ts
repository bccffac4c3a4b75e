import type { Insertable } from 'kysely'
import type { MenuEntryTable, MenuWeekTable } from '#db/tables/menus.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib, isoWeek } from './demo-day.ts'
import { kitchenId } from './demo-region.ts'

type Course = MenuEntryTable['course']
type DemoMenuEntry = Omit<Insertable<MenuEntryTable>, 'menu_week_id' | 'recipe_version_id'> & {
  recipe: string
}
export type DemoMenuWeek = {
  week: Insertable<MenuWeekTable> & { id: string }
  entries: DemoMenuEntry[]
}

/** Day of the week to plan (0 is Monday), course, recipe; a pinned dish is kept by the planner. */
type Wish = [day: number, course: Course, recipe: string, isPinned?: true]

const WISHES: Record<string, Wish[]> = {
  'rutan-muntok': [
    [0, 'staple', 'nasi-putih'],
    [0, 'vegetable', 'tumis-kangkung', true],
    [1, 'staple', 'nasi-putih'],
    [1, 'animal', 'semur-telur', true],
    [2, 'animal', 'lele-goreng', true],
    [2, 'plant', 'tempe-bacem'],
    [3, 'animal', 'lempah-kuning-ikan', true],
    [4, 'fruit', 'semangka'],
    [5, 'staple', 'nasi-jagung', true],
  ],
  'lapas-sungai-liat': [
    [0, 'staple', 'nasi-putih'],
    [1, 'animal', 'telur-dadar-sayur', true],
    [1, 'vegetable', 'terong-kecap', true],
    [3, 'fruit', 'pepaya', true],
    [4, 'animal', 'ayam-goreng-lengkuas'],
  ],
  'lapas-pangkal-pinang': [
    [1, 'vegetable', 'tumis-sawi-wortel', true],
    [2, 'animal', 'gangan-ikan', true],
    [4, 'animal', 'nila-goreng', true],
    [5, 'plant', 'tahu-bacem'],
  ],
}

/** The week that is being served, one dish a day and course; each kitchen starts elsewhere in it. */
const SERVED: Record<Course, string[]> = {
  staple: ['nasi-putih', 'nasi-putih', 'nasi-uduk', 'nasi-putih', 'nasi-jagung', 'nasi-putih'],
  animal: [
    'ayam-kecap',
    'telur-bumbu-bali',
    'kembung-goreng',
    'semur-ayam-kentang',
    'lele-bakar-kecap',
    'orak-arik-telur',
  ],
  plant: ['tempe-goreng', 'tahu-kecap', 'orek-tempe', 'semur-tahu', 'tempe-mendoan', 'tahu-goreng'],
  vegetable: [
    'bening-bayam-jagung',
    'sop-sayur',
    'tumis-kangkung',
    'sayur-asem',
    'tumis-buncis-wortel',
    'lodeh-terong',
  ],
  fruit: ['pisang-ambon', 'semangka', 'pepaya', 'jeruk', 'nanas', 'melon'],
}
const COURSES: Course[] = ['staple', 'animal', 'plant', 'vegetable', 'fruit']

/** Drafts of the week from `monday`, partly filled, and the announced menus of the week before. */
export const demoMenuWeeks = (monday: string): DemoMenuWeek[] =>
  Object.entries(WISHES).flatMap(([kitchen, wishes], shift) => [
    servedWeek(kitchen, addDays(monday, -7), shift * 2),
    draftWeek(kitchen, monday, wishes),
  ])

const weekRow = (kitchen: string, monday: string) => ({
  id: idOf('menu week', kitchen, isoWeek(monday)),
  kitchen_id: kitchenId(kitchen),
  week: isoWeek(monday),
  revision: 1,
  plan_id: null,
})

const draftWeek = (kitchen: string, monday: string, wishes: Wish[]): DemoMenuWeek => ({
  week: { ...weekRow(kitchen, monday), status: 'draft', adopted_at: null },
  entries: wishes.map(([day, course, recipe, isPinned = false]) => ({
    service_on: addDays(monday, day),
    course,
    recipe,
    is_pinned: isPinned,
  })),
})

const servedWeek = (kitchen: string, monday: string, shift: number): DemoMenuWeek => ({
  week: {
    ...weekRow(kitchen, monday),
    status: 'announced',
    adopted_at: atWib(addDays(monday, -11), '15:30'),
  },
  entries: [0, 1, 2, 3, 4, 5].flatMap((day) =>
    COURSES.flatMap((course) => {
      const recipe = SERVED[course][(day + shift) % 6]
      return recipe ? { service_on: addDays(monday, day), course, recipe, is_pinned: false } : []
    }),
  ),
})
