import { expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('reference')

test('every requirement that the shipped rules ask for has its name and its source in words', async () => {
  const asked = await db
    .selectFrom('eligibility_requirement as e')
    .innerJoin('rule_set as r', 'r.id', 'e.rule_set_id')
    .select(['r.code as ruleSetCode', 'e.code'])
    .execute()
  expect(asked).toHaveLength(15)
  const keys = asked.flatMap(({ ruleSetCode, code }) => [
    `requirement.${code}`,
    `requirement-source.${ruleSetCode}-${code}`,
  ])
  expect(keys.filter((key) => !(key in id) || !(key in en))).toEqual([])
})
