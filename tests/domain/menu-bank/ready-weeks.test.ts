import { describe, expect, test } from 'vitest'
import { isPassed, missedShare } from '#app/features/menu-bank/week-judgement.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { shippedWeeks } from '../../support/ready-weeks.ts'

const cooked = shippedWeeks.filter(({ kind }) => kind === 'cooked')
const groupsOf = ({ groups }: (typeof shippedWeeks)[number]) =>
  groups.map(({ groupKind }) => groupKind).join(' ')
const ready = (groups: string) =>
  cooked.filter((week) => groupsOf(week) === groups && week.judgements.every(isPassed))

/** What a week misses, by group and nutrient, in percent of the limit. */
const missed = ({ judgements }: (typeof shippedWeeks)[number]) =>
  judgements.flatMap(({ groupKind, results, daysNotWithin }) => [
    ...results
      .filter(({ verdict }) => verdict !== 'within')
      .map(
        (one) =>
          `${groupKind} ${one.nutrient} ${one.dayNumber ?? 'week'} ${(100 * (missedShare(one) ?? 1)).toFixed(1)} %`,
      ),
    ...daysNotWithin.map((day) => `${groupKind} price ${day}`),
  ])

describe('the ready weeks, computed from the recipes and prices of the tree', () => {
  test('at least 12 weeks keep every band and every price ceiling: 6 mornings and 6 middays', () => {
    expect(ready('paud sd13').length).toBeGreaterThanOrEqual(6)
    expect(ready('sd46 smp sma').length).toBeGreaterThanOrEqual(6)
  })

  test.each(cooked.map((week) => [week.code, week] as const))('%s keeps all of it', (_, week) => {
    expect(missed(week)).toEqual([])
  })

  test.each(cooked.map((week) => [week.code, week] as const))(
    '%s serves five courses on six days, nothing twice but rice, at most two fried dishes',
    (_, { dishes }) => {
      expect(dishes.length).toBe(6 * COURSES.length)
      const repeated = dishes.filter(
        ({ code }, index) => dishes.findIndex((one) => one.code === code) !== index,
      )
      expect(repeated.filter(({ code }) => code !== 'nasi-putih')).toEqual([])
      expect(dishes.filter(({ isFried }) => isFried).length).toBeLessThanOrEqual(2)
    },
  )

  test('PAUD and toddlers get no spice, other pupils nothing hot', () => {
    const spicy = cooked
      .filter((week) => /paud|toddler/.test(groupsOf(week)))
      .flatMap(({ dishes }) => dishes.filter(({ spiceLevel }) => spiceLevel !== 'none'))
    expect(spicy.map(({ code }) => code)).toEqual([])
    const hot = cooked.flatMap(({ dishes }) => dishes.filter((one) => one.spiceLevel === 'hot'))
    expect(hot.map(({ code }) => code)).toEqual([])
  })

  test('14 bands are judged for a group: 4 on each of 6 days and 10 over the week, 34 answers', () => {
    for (const { results } of cooked.flatMap(({ judgements }) => judgements)) {
      expect(results.length).toBe(34)
    }
  })
})
