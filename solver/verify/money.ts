import type { Plan } from '#solver/plan/plan.ts'
import type { Books } from './books.ts'
import { menuCosts } from './menu-costs.ts'
import { supplyCosts } from './supply-costs.ts'
import { MONEY_TOLERANCE, type Violation } from './violation.ts'

const close = (said: number, computed: number, scaleIdr = 0) =>
  Math.abs(said - computed) <=
  MONEY_TOLERANCE * Math.max(1, Math.abs(computed)) + 1e-9 * Math.abs(scaleIdr)

/**
 * Section 3: every part of `costs` is what the decisions cost, and `objectiveIdr` is their sum.
 * A part may differ by 1e-6 of itself, or by 1e-9 of the whole: it may be a small difference of
 * large sums.
 */
export function* checkCosts(books: Books, plan: Plan): Generator<Violation> {
  const { costs, objectiveIdr } = plan
  const computed: Plan['costs'] = { ...supplyCosts(books), ...menuCosts(books) }
  const parts = Object.entries(computed)
  const totalIdr = parts.reduce((sum, [, idr]) => sum + idr, 0)
  const said = new Map(Object.entries(costs))
  for (const [part, computedIdr] of parts) {
    const saidIdr = said.get(part) ?? Number.NaN
    if (close(saidIdr, computedIdr, totalIdr)) continue
    yield { rule: 'costs', path: `costs.${part}`, facts: { saidIdr, computedIdr } }
  }
  if (!close(objectiveIdr, totalIdr)) {
    const facts = { saidIdr: objectiveIdr, computedIdr: totalIdr }
    yield { rule: 'objective', path: 'objectiveIdr', facts }
  }
}

/** The gap is printed from the two numbers beside it, so nothing but rounding may lie between. */
const GAP_TOLERANCE = 1e-9

/** Section 4: `gap = (objective - bound) / max(1, |objective|)`, and no bound above its objective. */
export function* checkBound(_: Books, plan: Plan): Generator<Violation> {
  const { objectiveIdr, boundIdr, gap } = plan
  const scaleIdr = Math.max(1, Math.abs(objectiveIdr))
  if (boundIdr > objectiveIdr + MONEY_TOLERANCE * scaleIdr) {
    yield { rule: 'bound', path: 'boundIdr', facts: { boundIdr, objectiveIdr } }
  }
  const computed = (objectiveIdr - boundIdr) / scaleIdr
  if (Math.abs(gap - computed) > GAP_TOLERANCE * Math.max(1, Math.abs(computed))) {
    yield { rule: 'gap', path: 'gap', facts: { said: gap, computed } }
  }
}
