import { expect, test } from 'vitest'
import {
  dailyRationKg,
  feedConversion,
  feedDaysLeft,
  gainedKg,
} from '#app/features/cycle-logs/feed.ts'

test('80 kg a day from the feed of the last 14 days; 410 kg in store last five whole days', () => {
  const uses = [
    { on: '2026-11-08', kg: 560 },
    { on: '2026-11-15', kg: 560 },
    { on: '2026-10-01', kg: 9000 },
  ]
  const ration = dailyRationKg(uses, '2026-05-01', '2026-11-21')
  expect(ration).toBeCloseTo(80)
  expect(feedDaysLeft(410, ration)).toBe(5)
  expect(feedDaysLeft(400, 80)).toBe(5)
})

test('a cycle that began four days ago is averaged over its own days', () => {
  expect(dailyRationKg([{ on: '2026-11-18', kg: 20 }], '2026-11-18', '2026-11-21')).toBe(5)
})

test('no feed written down, no feed in store: unknown, never zero', () => {
  expect(dailyRationKg([], '2026-05-01', '2026-11-21')).toBeUndefined()
  expect(feedDaysLeft(410, undefined)).toBeUndefined()
  expect(feedDaysLeft(undefined, 80)).toBeUndefined()
})

test('3,600 fry of 8 g that became 330 kg and 58 kg harvested gained 359.2 kg; 395.1 kg of feed are 1.10', () => {
  const gained = gainedKg({ biomassKg: 330, harvestedKg: 58, heads: 3600, startMeanGrams: 8 })
  expect(gained).toBe(359.2)
  expect(feedConversion(395.12, gained)).toBeCloseTo(1.1)
})

test('fry that nobody weighed leave the conversion unknown; so does a pond that lost weight', () => {
  expect(gainedKg({ biomassKg: 330, harvestedKg: 58, heads: 3600 })).toBeUndefined()
  expect(feedConversion(100, -5)).toBeUndefined()
  expect(feedConversion(undefined, 10)).toBeUndefined()
})
