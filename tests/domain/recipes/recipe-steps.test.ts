import { expect, test } from 'vitest'
import { readReference } from '../../support/reference-data.ts'

const rows = readReference('recipe-steps.csv')
const stepsOf = new Map(rows.map(({ recipe = '', steps = '' }) => [recipe, steps.split(' | ')]))
const dishes = new Set(
  readReference('ready-week-dishes.csv')
    .filter(({ week }) => week?.startsWith('bangka-belitung'))
    .map(({ recipe = '' }) => recipe),
)

test('all 57 dishes of the ready weeks of Bangka Belitung say how they are made, in three steps or more', () => {
  expect(dishes.size).toBe(57)
  expect([...dishes].filter((recipe) => (stepsOf.get(recipe)?.length ?? 0) < 3)).toEqual([])
})

test('no step names a temperature: limits stand in the rule set, beside the steps', () => {
  const hot = rows.filter(({ steps }) => /°|celsius|derajat/i.test(steps ?? ''))
  expect(hot).toEqual([])
})

test('cassava leaves are boiled and their water thrown away; red beans boil 10 minutes after a night in water', () => {
  expect(stepsOf.get('daun-singkong-tumbuk')?.[0]).toContain('buang airnya')
  expect(stepsOf.get('semur-kacang-merah')?.slice(0, 2).join(' ')).toMatch(
    /rendam semalam.*10 menit/,
  )
})
