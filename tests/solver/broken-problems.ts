import type { PlanningProblem } from '#solver/problem/problem.ts'

const group = (problem: PlanningProblem) => problem.kitchens[0]!.groups[0]!
/** What is wrong, where it must be named, and how to do it to a generated region. */
export const CASES: [string, string, (problem: PlanningProblem) => void][] = [
  ['a negative number', 'lots[0].kg', (p) => Object.assign(p.lots[0]!, { kg: -1 })],
  ['a number as text', 'lots[0].kg', (p) => Object.assign(p.lots[0]!, { kg: '12' })],
  [
    'null for a number',
    'weights.belowBandIdr',
    (p) => Object.assign(p.weights, { belowBandIdr: null }),
  ],
  ['a missing key', 'lots[0].unit', (p) => Object.assign(p.lots[0]!, { unit: undefined })],
  ['an unknown key', 'recipes[0].note', (p) => Object.assign(p.recipes[0]!, { note: 'x' })],
  ['an unknown key on top', 'author', (p) => Object.assign(p, { author: 'x' })],
  ['another format', 'format', (p) => Object.assign(p, { format: 'lumbung/planning-problem@0' })],
  ['an empty id', 'foods[0].id', (p) => Object.assign(p.foods[0]!, { id: '' })],
  [
    'a food twice in the list',
    'foods[1].id',
    (p) => Object.assign(p.foods[1]!, { id: p.foods[0]!.id }),
  ],
  ['a lot twice', 'lots[1].id', (p) => Object.assign(p.lots[1]!, { id: p.lots[0]!.id })],
  ['a course twice', 'courses[5]', (p) => p.courses.push('staple')],
  [
    'a group twice',
    'kitchens[0].groups[1].id',
    (p) => Object.assign(p.kitchens[0]!.groups[1]!, { id: group(p).id }),
  ],
  [
    'equipment twice',
    'kitchens[0].equipment[1].id',
    (p) => Object.assign(p.kitchens[0]!.equipment![1]!, { id: 'wok' }),
  ],
  [
    'a food twice in a recipe',
    'recipes[0].ingredients[1].food',
    (p) => {
      p.recipes[0]!.ingredients = [
        { food: 'beras', grossGrams: 1 },
        { food: 'beras', grossGrams: 2 },
      ]
    },
  ],
  [
    'a food twice at a supplier',
    'suppliers[0].offers[1].food',
    (p) => Object.assign(p.suppliers[0]!.offers[1]!, { food: p.suppliers[0]!.offers[0]!.food }),
  ],
  [
    'a kitchen twice in a delivery',
    'lots[0].deliversTo[1].kitchen',
    (p) => {
      p.lots[0]!.deliversTo = [
        { kitchen: 'dapur-001', transportIdrPerKg: 0 },
        { kitchen: 'dapur-001', transportIdrPerKg: 1 },
      ]
    },
  ],
  [
    'a food that is not there',
    'recipes[0].ingredients[0].food',
    (p) => Object.assign(p.recipes[0]!.ingredients[0]!, { food: 'durian' }),
  ],
  [
    'a course that is not there',
    'recipes[0].course',
    (p) => Object.assign(p.recipes[0]!, { course: 'dessert' }),
  ],
  [
    'a nutrient that is not there',
    'recipes[0].nutrients.GOLD',
    (p) => Object.assign(p.recipes[0]!.nutrients, { GOLD: 1 }),
  ],
  [
    'a band on a nutrient that is not there',
    'kitchens[0].groups[0].bands[0].nutrient',
    (p) => Object.assign(group(p).bands[0]!, { nutrient: 'GOLD' }),
  ],
  [
    'an excluded recipe that is not there',
    'kitchens[0].excludedRecipes[0]',
    (p) => {
      p.kitchens[0]!.excludedRecipes = ['x']
    },
  ],
  [
    'a lot for a kitchen that is not there',
    'lots[0].deliversTo[0].kitchen',
    (p) => Object.assign(p.lots[0]!.deliversTo[0]!, { kitchen: 'x' }),
  ],
  [
    'an offer for a kitchen that is not there',
    'suppliers[0].offers[0].deliversTo[0].kitchen',
    (p) => Object.assign(p.suppliers[0]!.offers[0]!.deliversTo![0]!, { kitchen: 'x' }),
  ],
  [
    'a scale for a course that is not there',
    'kitchens[0].groups[0].portionScale.dessert',
    (p) => Object.assign(group(p).portionScale, { dessert: 1 }),
  ],
  [
    'a scale that lacks a course',
    'kitchens[0].groups[0].portionScale.fruit',
    (p) => {
      delete group(p).portionScale.fruit
    },
  ],
  ['one headcount too few', 'kitchens[0].groups[0].portions', (p) => group(p).portions.pop()],
  ['one headcount too many', 'kitchens[0].groups[0].portions', (p) => group(p).portions.push(1)],
  [
    'a floor above its ceiling',
    'kitchens[0].groups[0].bands[0].min',
    (p) => Object.assign(group(p).bands[0]!, { min: 9000 }),
  ],
  [
    'a floor of nothing',
    'kitchens[0].groups[0].bands[0].min',
    (p) => Object.assign(group(p).bands[0]!, { min: 0 }),
  ],
  [
    'a band per week',
    'kitchens[0].groups[0].bands[0].per',
    (p) => Object.assign(group(p).bands[0]!, { per: 'week' }),
  ],
  [
    'days that go back',
    'days[2]',
    (p) => {
      p.days = ['2026-11-23', '2026-11-25', '2026-11-24']
    },
  ],
  [
    'the same day twice',
    'days[2]',
    (p) => {
      p.days = ['2026-11-23', '2026-11-24', '2026-11-24']
    },
  ],
  [
    '30 February',
    'days[0]',
    (p) => {
      p.days[0] = '2026-02-30'
    },
  ],
  [
    '29 February of a common year',
    'days[0]',
    (p) => {
      p.days[0] = '2026-02-29'
    },
  ],
  [
    'a day without zeros',
    'days[0]',
    (p) => {
      p.days[0] = '2026-1-2'
    },
  ],
  [
    'a lot used up before it is ready',
    'lots[0].useBy',
    (p) => {
      p.lots[0]!.useBy = '2026-11-01'
    },
  ],
  [
    'a window of no days',
    'recipes[0].repeatWindowDays',
    (p) => {
      p.recipes[0]!.repeatWindowDays = 0
    },
  ],
  [
    'half a serving',
    'recipes[0].maxServings',
    (p) => {
      p.recipes[0]!.maxServings = 0.5
    },
  ],
  [
    'a decision for a day that is not there',
    'kitchens[0].fixedMenu[0].day',
    (p) => {
      p.kitchens[0]!.fixedMenu = [{ day: '2026-12-24', course: 'staple', recipe: p.recipes[0]!.id }]
    },
  ],
  [
    'a decision with a dish of another course',
    'kitchens[0].fixedMenu[0].recipe',
    (p) => {
      p.kitchens[0]!.fixedMenu = [{ day: p.days[0]!, course: 'fruit', recipe: p.recipes[0]!.id }]
    },
  ],
  [
    'two decisions for one day and course',
    'kitchens[0].fixedMenu[1]',
    (p) => {
      const one = { day: p.days[0]!, course: 'staple', recipe: p.recipes[0]!.id }
      p.kitchens[0]!.fixedMenu = [one, { ...one }]
    },
  ],
  [
    'two announcements for one day and course',
    'kitchens[1].announcedMenu[1]',
    (p) => {
      const one = { day: p.days[0]!, course: 'staple', recipe: p.recipes[0]!.id }
      p.kitchens[1]!.announcedMenu = [one, { ...one }]
    },
  ],
]
