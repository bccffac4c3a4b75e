import { type MenuEntry, parsePlan } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { type Books, openBooks } from './books.ts'
import { checkCommitments, checkRecourseKg } from './commitments.ts'
import { checkDemand, checkNegativeKg } from './demand.ts'
import { checkEquipmentMinutes } from './equipment-minutes.ts'
import { checkFixedMenu } from './fixed-menu.ts'
import { checkLots } from './lots.ts'
import { checkBound, checkCosts } from './money.ts'
import { checkMinimumOrder, checkOfferDelivery, checkOfferLimit } from './offers.ts'
import { checkOneRecipePerCourse } from './one-recipe-per-course.ts'
import { checkRecipeAllowed } from './recipe-allowed.ts'
import { checkRecourseLines, checkRecourseMissing, checkRecourseOrders } from './recourse.ts'
import { checkRepeatWindow } from './repeat-window.ts'
import { checkServingLimits } from './serving-limits.ts'
import type { Violation } from './violation.ts'

type Check = (books: Books) => Iterable<Violation>

const MENU_CHECKS: readonly Check[] = [
  checkOneRecipePerCourse,
  checkFixedMenu,
  checkRecipeAllowed,
  checkRepeatWindow,
  checkServingLimits,
  checkEquipmentMinutes,
]

const CHECKS: readonly Check[] = [
  ...MENU_CHECKS,
  checkNegativeKg,
  checkDemand,
  checkLots,
  checkOfferDelivery,
  checkOfferLimit,
  checkMinimumOrder,
  checkCommitments,
  checkRecourseKg,
  checkRecourseLines,
  checkRecourseOrders,
  checkRecourseMissing,
]

const pathOf = (keys: readonly PropertyKey[]) =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || '$'

function shapeViolations(plan: unknown): Violation[] {
  const issues = parsePlan(plan).error?.issues ?? []
  return issues.flatMap((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined
    const expected = unknown ? 'no such key in this format' : issue.message
    const paths = unknown?.map((key) => pathOf([...issue.path, key])) ?? [pathOf(issue.path)]
    return paths.map((path): Violation => ({ rule: 'shape', path, facts: { expected } }))
  })
}

/** Rules 1 to 3 alone: whether these dishes may be served, whatever they are cooked from. */
export function verifyMenus(problem: PlanningProblem, menus: readonly MenuEntry[]): Violation[] {
  const books = openBooks(problem, { menus, allocations: [], purchases: [], unmet: [] })
  return [...books.dangling, ...MENU_CHECKS.flatMap((check) => [...check(books)])]
}

/**
 * Every rule of section 2 and every rupiah of section 3 of the format, recomputed from the two
 * documents alone. Empty = valid. `problemSha256` is that of the problem file's bytes; left out,
 * the plan's is not compared. That `boundIdr` is a true lower bound cannot be seen from a plan.
 */
export function verifyPlan(
  problem: PlanningProblem,
  plan: unknown,
  problemSha256?: string,
): Violation[] {
  const read = parsePlan(plan)
  if (!read.success) return shapeViolations(plan)
  const books = openBooks(problem, read.data)
  const violations = [...books.dangling]
  const said = read.data.problemSha256
  if (problemSha256 !== undefined && said !== problemSha256) {
    const facts = { said, computed: problemSha256 }
    violations.push({ rule: 'problem-sha256', path: 'problemSha256', facts })
  }
  for (const check of CHECKS) for (const violation of check(books)) violations.push(violation)
  for (const check of [checkCosts, checkBound]) violations.push(...check(books, read.data))
  return violations
}
