import type { Lot } from '#solver/problem/problem.ts'
import type { Books } from './books.ts'
import { KG_TOLERANCE, type Violation } from './violation.ts'

const SERVICE_TOLERANCE = 1e-6

/** Area of the triangle from `lowKg` over `likelyKg` to `highKg` that lies at or above `kg`. */
function chance(kg: number, lowKg: number, likelyKg: number, highKg: number) {
  if (kg <= lowKg) return 1
  if (kg > highKg) return 0
  const height = 2 / (highKg - lowKg)
  if (kg < likelyKg) {
    const heightAtKg = (height * (kg - lowKg)) / (likelyKg - lowKg)
    return 1 - (heightAtKg * (kg - lowKg)) / 2
  }
  if (highKg === likelyKg) return 0
  const heightAtKg = (height * (highKg - kg)) / (highKg - likelyKg)
  return (heightAtKg * (highKg - kg)) / 2
}

function* checkLevel(at: number, lot: Lot, { commitments }: Books): Generator<Violation> {
  const { kg, serviceLevel } = commitments?.[at] ?? { kg: 0, serviceLevel: 0 }
  const { lowKg, likelyKg, highKg } = lot
  if (lowKg === undefined || likelyKg === undefined || highKg === undefined) {
    const facts = { lot: lot.id, expected: 'a lot with a range' }
    yield { rule: 'commitment', path: `commitments[${at}].lot`, facts }
    return
  }
  if (kg < lowKg || kg > highKg) {
    const facts = { lot: lot.id, kg, lowKg, highKg }
    yield { rule: 'commitment', path: `commitments[${at}].kg`, facts }
    return
  }
  const computed = chance(kg, lowKg, likelyKg, highKg)
  if (Math.abs(serviceLevel - computed) <= SERVICE_TOLERANCE) return
  const facts = { lot: lot.id, said: serviceLevel, computed }
  yield { rule: 'commitment', path: `commitments[${at}].serviceLevel`, facts }
}

/**
 * Second version: a plan counts on every uncertain lot exactly once, within its range, and says
 * truly how surely the kg come (triangular distribution).
 */
export function* checkCommitments(books: Books): Generator<Violation> {
  const { problem, commitments } = books
  if (!commitments) return
  const lots = new Map(problem.lots.map((lot) => [lot.id, lot]))
  const seen = new Set<string>()
  for (const [at, { lot: id }] of commitments.entries()) {
    const lot = lots.get(id)
    const path = `commitments[${at}].lot`
    if (!lot) yield { rule: 'unknown-reference', path, facts: { lot: id } }
    else if (seen.has(id)) yield { rule: 'commitment', path, facts: { lot: id, expected: 'once' } }
    else yield* checkLevel(at, lot, books)
    seen.add(id)
  }
  for (const { id, lowKg } of problem.lots) {
    if (lowKg === undefined || seen.has(id)) continue
    yield { rule: 'commitment', path: 'commitments', facts: { lot: id, expected: 'an entry' } }
  }
}

/**
 * Second version: for every uncertain lot `recourse` names as many kg as its allocations exceed its
 * `lowKg` (1 g), no more on a day than the kitchen was to have from it that day.
 */
export function* checkRecourseKg({ problem, commitments, recourse, fromLots }: Books) {
  if (!commitments) return
  for (const { id, lowKg } of problem.lots) {
    const own = recourse.filter((one) => one.lot === id)
    const usedKg = fromLots
      .filter(({ lot }) => lot.id === id)
      .reduce((sum, movement) => sum + movement.kg, 0)
    const namedKg = own.reduce((sum, { kg }) => sum + kg, 0)
    const neededKg = lowKg === undefined ? 0 : Math.max(0, usedKg - lowKg)
    if (Math.abs(namedKg - neededKg) <= KG_TOLERANCE) continue
    const at = recourse.findIndex((one) => one.lot === id)
    const path = at < 0 ? 'recourse' : `recourse[${at}].kg`
    const violation: Violation = { rule: 'recourse', path, facts: { lot: id, neededKg, namedKg } }
    yield violation
  }
}
