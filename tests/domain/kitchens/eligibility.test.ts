import { expect, test } from 'vitest'
import {
  decideAnswer,
  type EligibilityAnswer,
  type EligibilityRequirement,
  eligibilityOn,
  mayAdopt,
  renewalStage,
} from '#app/features/kitchens/eligibility.ts'

const slhs: EligibilityRequirement = {
  code: 'slhs',
  isRequired: true,
  validityDays: 365,
  source: 'juknis 2026',
}
const siting: EligibilityRequirement = { code: 'siting', isRequired: true, source: 'juknis 2026' }
const haccp: EligibilityRequirement = { code: 'haccp', isRequired: false, source: 'juknis 2026' }

const answer = (
  requirementCode: string,
  more: Partial<EligibilityAnswer> = {},
): EligibilityAnswer => ({
  requirementCode,
  answer: 'met',
  answeredOn: '2026-03-01',
  recordedAtMs: 0,
  ...more,
})

const today = '2026-11-23'
const stateOf = (answers: EligibilityAnswer[], requirement = slhs) =>
  eligibilityOn(today, [requirement], answers).findings[0]

test('a kitchen that answered nothing is not eligible and is told the first thing to do', () => {
  const eligibility = eligibilityOn(today, [slhs, siting, haccp], [])
  expect(eligibility.status).toBe('not-eligible')
  expect(eligibility.missing.map(({ requirement }) => requirement.code)).toEqual(['slhs', 'siting'])
  expect(eligibility.next?.requirement.code).toBe('slhs')
  expect(mayAdopt(eligibility)).toBe(false)
})

test('without any rules in force nobody can say that a kitchen is eligible', () => {
  expect(eligibilityOn(today, [], []).status).toBe('not-eligible')
})

test('what is worth having but not required does not stop a kitchen', () => {
  const eligibility = eligibilityOn(
    today,
    [slhs, siting, haccp],
    [answer('slhs'), answer('siting')],
  )
  expect(eligibility.status).toBe('eligible')
  expect(mayAdopt(eligibility)).toBe(true)
  expect(eligibility.next).toBeUndefined()
})

test('an answer that says unknown is not met', () => {
  expect(stateOf([answer('slhs', { answer: 'unknown' })])?.state).toBe('unanswered')
})

test('a certificate of 1 March 2026 that holds 365 days ends on 1 March 2027', () => {
  expect(stateOf([answer('slhs')])).toMatchObject({
    state: 'met',
    validUntil: '2027-03-01',
    daysLeft: 98,
  })
})

test('the day on the document counts when it is earlier than what the rule allows', () => {
  expect(stateOf([answer('slhs', { expiresOn: '2026-12-10' })])).toMatchObject({
    state: 'expires-soon',
    daysLeft: 17,
  })
  expect(stateOf([answer('slhs', { expiresOn: '2029-01-01' })])?.validUntil).toBe('2027-03-01')
})

test('a document still holds on its last day and no longer on the day after', () => {
  expect(stateOf([answer('slhs', { expiresOn: today })])?.state).toBe('expires-soon')
  expect(stateOf([answer('slhs', { expiresOn: '2026-11-22' })])?.state).toBe('expired')
})

test('an expired certificate takes the eligibility away', () => {
  const expired = answer('slhs', { expiresOn: '2026-11-22' })
  expect(eligibilityOn(today, [slhs], [expired]).status).toBe('not-eligible')
})

test('a certificate that expires soon is the next thing to do, the soonest first', () => {
  const eligibility = eligibilityOn(
    today,
    [slhs, siting],
    [answer('slhs', { expiresOn: '2026-12-20' }), answer('siting', { expiresOn: '2026-12-01' })],
  )
  expect(eligibility.status).toBe('eligible')
  expect(eligibility.next?.requirement.code).toBe('siting')
})

test('the newest answer counts; of one day the one recorded later', () => {
  const older = answer('slhs', { answer: 'not-met' })
  const newer = answer('slhs', { answeredOn: '2026-11-01' })
  expect(stateOf([newer, older])?.state).toBe('met')
  const correction = answer('slhs', {
    answeredOn: '2026-11-01',
    answer: 'not-met',
    recordedAtMs: 1,
  })
  expect(stateOf([newer, correction, older])?.state).toBe('not-met')
})

test('an answer of tomorrow does not count today', () => {
  expect(stateOf([answer('slhs', { answeredOn: '2026-11-24' })])?.state).toBe('unanswered')
})

test('answers about nothing, of the future or void before they begin are refused', () => {
  const refusalOf = (more: Partial<EligibilityAnswer>) => {
    const decided = decideAnswer(answer('slhs', more), today, [slhs])
    return decided.ok ? undefined : decided.refusal
  }
  expect(refusalOf({})).toBeUndefined()
  expect(refusalOf({ requirementCode: 'moon' })).toBe('no-such-requirement')
  expect(refusalOf({ answeredOn: '2026-11-24' })).toBe('answered-after-today')
  expect(refusalOf({ expiresOn: '2026-02-28' })).toBe('expires-before-answer')
})

test('three reminders before an end: from 30 days, from 14, and in the last 7', () => {
  expect([30, 15, 14, 8, 7, 0].map(renewalStage)).toEqual([
    'first',
    'first',
    'hurry',
    'hurry',
    'last',
    'last',
  ])
})
