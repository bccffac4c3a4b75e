import { expect, test } from 'vitest'
import {
  decideSigning,
  revisionInForce,
  type SignedWeek,
  type SigningSituation,
  standingOf,
} from '#app/features/signed-weeks/signing.ts'

const NOW = new Date('2026-11-19T01:00:00Z')
const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const supervisor = {
  position: 'nutrition-supervisor' as const,
  accountId: 'gizi',
  signedAt: NOW,
}
const head = { position: 'head-of-kitchen' as const, accountId: 'kepala', signedAt: NOW }

const revision = (
  number: number,
  signatures: SignedWeek['signatures'],
  sha256 = A,
): SignedWeek => ({
  id: String(number),
  revision: number,
  menuRevision: 4,
  sha256,
  code: `code${number}`,
  createdAt: NOW,
  signatures,
})

const situation = (over: Partial<SigningSituation> = {}): SigningSituation => ({
  position: 'head-of-kitchen',
  accountId: 'kepala',
  seenSha256: A,
  currentSha256: A,
  menu: { status: 'adopted', revision: 4, isComplete: true, isOver: false },
  ...over,
})

test('the first signature under papers makes the next revision', () => {
  expect(decideSigning(situation())).toMatchObject({ ok: true, signs: 'next' })
})

test('the second goes under the very papers that the first one signed, though prices moved since', () => {
  const newest = revision(1, [supervisor])
  expect(decideSigning(situation({ newest, currentSha256: B }))).toMatchObject({
    ok: true,
    signs: 'newest',
  })
})

test.each([
  ['not-a-signatory', { position: undefined }],
  ['menu-not-adopted', { menu: { ...situation().menu, status: 'draft' as const } }],
  ['menu-has-open-cells', { menu: { ...situation().menu, isComplete: false } }],
  ['week-is-over', { menu: { ...situation().menu, isOver: true } }],
  ['papers-changed', { currentSha256: B }],
  ['already-signed', { newest: revision(1, [head]) }],
  ['one-person-one-signature', { newest: revision(1, [{ ...supervisor, accountId: 'kepala' }]) }],
])('%s', (refusal, over) => {
  expect(decideSigning(situation(over))).toEqual({ ok: false, refusal })
})

test('a menu that was adopted anew is not signed by a signature for the one before', () => {
  const newest = { ...revision(1, [supervisor]), menuRevision: 3 }
  expect(decideSigning(situation({ newest, currentSha256: B }))).toEqual({
    ok: false,
    refusal: 'papers-changed',
  })
})

test('a revision is in force with two signatures, until a later one has two', () => {
  const first = revision(1, [supervisor, head])
  const second = revision(2, [supervisor], B)
  expect(revisionInForce([second, first])).toBe(first)
  expect(standingOf(first, [first, second])).toBe('in-force')
  expect(standingOf(second, [first, second])).toBe('waiting')

  const third = revision(3, [supervisor, head], B)
  const all = [first, second, third]
  expect(all.map((one) => standingOf(one, all))).toEqual([
    'superseded',
    'never-completed',
    'in-force',
  ])
})
