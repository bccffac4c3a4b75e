import { expect, test } from 'vitest'
import {
  decidePortionScale,
  type KitchenPortionScale,
  scalesHoldSince,
  scalesOn,
} from '#app/features/recipes/kitchen-portion-scale.ts'

const standard = [
  { groupKind: 'sd13' as const, course: 'vegetable' as const, scale: 0.7 },
  { groupKind: 'smp' as const, course: 'vegetable' as const, scale: 1 },
]
const set = (effectiveFrom: string, scale: number): KitchenPortionScale => ({
  groupKind: 'sd13',
  course: 'vegetable',
  scale,
  effectiveFrom,
})
const shareOn = (changes: KitchenPortionScale[], on: string) =>
  scalesOn(standard, changes, on).find(({ groupKind }) => groupKind === 'sd13')?.scale

test('0.6 from Monday 30 November holds from that day on, 0.8 a week later takes its place', () => {
  const changes = [set('2026-12-07', 0.8), set('2026-11-30', 0.6)]
  const days = ['2026-11-29', '2026-11-30', '2026-12-06', '2026-12-07']
  expect(days.map((on) => shareOn(changes, on))).toEqual([0.7, 0.6, 0.6, 0.8])
  expect(days.map((on) => scalesHoldSince(changes, on))).toEqual([
    '',
    '2026-11-30',
    '2026-11-30',
    '2026-12-07',
  ])
})

test('other groups keep the share of the rules', () => {
  const scales = scalesOn(standard, [set('2026-11-30', 0.6)], '2026-11-30')
  expect(scales).toContainEqual(standard[1])
  expect(scales).toHaveLength(2)
})

const situation = { today: '2026-11-23', standard, changes: [], adoptedMondays: ['2026-11-30'] }

test('a Monday after the last adopted week is accepted, with the share before', () => {
  expect(decidePortionScale(set('2026-12-07', 0.6), situation)).toEqual({
    ok: true,
    beforeScale: 0.7,
  })
})

test.each([
  ['2026-12-08', 0.6, 'scale-starts-midweek'],
  ['2026-11-23', 0.6, 'scale-starts-too-early'],
  ['2026-11-30', 0.6, 'scale-in-signed-week'],
  ['2026-12-07', 0.7, 'scale-unchanged'],
])('from %s a share of %s is refused: %s', (from, scale, refusal) => {
  expect(decidePortionScale(set(from, scale), situation)).toEqual({ ok: false, refusal })
})
