import { expect, test } from 'vitest'
import { type FiguredGroup, markOf, mealsOn } from '#app/features/month-board/month-board.ts'

const ON = '2026-12-01'

type Said = {
  kind: FiguredGroup['groupKind']
  meal: FiguredGroup['meal']
  idr: number
  ceilingIdr: number
  energy: 'within' | 'below' | 'unknown' | 'open'
  portions?: number
}

const group = ({ kind, meal, idr, ceilingIdr, energy, portions = 100 }: Said): FiguredGroup => ({
  groupKind: kind,
  meal,
  ceilingIdr,
  portionsOn: new Map([[ON, portions]]),
  figures: {
    costs: [
      {
        serviceOn: ON,
        cost: { idr, unpricedFoodIds: [] },
        verdict: idr > ceilingIdr ? 'above' : 'within',
      },
    ],
    nutrients: [
      {
        nutrient: 'ENERC_KCAL',
        per: 'day',
        band: {},
        days: [{ serviceOn: ON, amount: { least: 1 }, verdict: energy }],
      },
    ],
  },
})

const paud = group({ kind: 'paud', meal: 'morning', idr: 7400, ceilingIdr: 8000, energy: 'within' })
const sd13 = group({ kind: 'sd13', meal: 'morning', idr: 8200, ceilingIdr: 8000, energy: 'within' })
const smp = group({ kind: 'smp', meal: 'midday', idr: 9700, ceilingIdr: 10000, energy: 'below' })
const sma = group({ kind: 'sma', meal: 'midday', idr: 9900, ceilingIdr: 10000, energy: 'unknown' })

test('each meal says how many groups are within all limits, who is off, and its dearest portion', () => {
  expect(mealsOn([paud, sd13, smp, sma], ON)).toEqual([
    {
      meal: 'morning',
      portions: 200,
      groups: 2,
      within: 1,
      unknown: 0,
      open: 0,
      off: ['sd13'],
      most: { idr: 8200, ceilingIdr: 8000, isUnpriced: false },
    },
    {
      meal: 'midday',
      portions: 200,
      groups: 2,
      within: 0,
      unknown: 1,
      open: 0,
      off: ['smp'],
      most: { idr: 9900, ceilingIdr: 10000, isUnpriced: false },
    },
  ])
})

test('a meal that nobody eats that day is left out', () => {
  const nobody = group({
    kind: 'sma',
    meal: 'midday',
    idr: 0,
    ceilingIdr: 10000,
    energy: 'within',
    portions: 0,
  })
  expect(mealsOn([paud, nobody], ON).map(({ meal }) => meal)).toEqual(['morning'])
})

test('the mark of a day is its worst: closed, empty, off, not complete, not certain, within', () => {
  const dishes = [{ course: 'fruit' as const, nameId: 'Pisang', nameEn: 'Banana' }]
  const day = { on: ON, isServed: true, isPackage: false, portions: 0, foodIdr: 0, dishes }
  const of = (...groups: FiguredGroup[]) => markOf({ ...day, meals: mealsOn(groups, ON) })
  expect(of(paud)).toBe('within')
  expect(of(paud, sma)).toBe('unknown')
  expect(of(paud, sma, smp)).toBe('off')
  expect(of({ ...paud, figures: group({ ...open }).figures })).toBe('open')
  expect(markOf({ ...day, dishes: [], meals: [] })).toBe('empty')
  expect(markOf({ ...day, isServed: false, meals: [] })).toBe('closed')
})

const open: Said = { kind: 'paud', meal: 'morning', idr: 1, ceilingIdr: 8000, energy: 'open' }
