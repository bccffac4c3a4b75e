import type { z } from 'zod'
import { checkCalendar } from './checks/calendar.ts'
import type { Defect } from './checks/defect.ts'
import { checkGroups } from './checks/groups.ts'
import { checkHarvests } from './checks/harvests.ts'
import { checkMenus } from './checks/menus.ts'
import { checkReferences } from './checks/references.ts'
import { checkUniqueness } from './checks/uniqueness.ts'
import { warningsOf } from './checks/warnings.ts'
import { field, pathOf, rootOf, textAt } from './cursor.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import {
  type PlanningProblem,
  planningProblem,
  UNCERTAIN_PROBLEM_FORMAT,
  uncertainPlanningProblem,
} from './problem.ts'

export type { Defect } from './checks/defect.ts'

export type Reading =
  | { ok: true; problem: PlanningProblem; warnings: Defect[] }
  | { ok: false; defects: Defect[] }

const CHECKS = [
  checkUniqueness,
  checkReferences,
  checkCalendar,
  checkGroups,
  checkMenus,
  checkHarvests,
]

const BYTE_ORDER_MARK = '\uFEFF'

function parsedJson(text: string): { value: unknown } | { defect: Defect } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
    return { defect: { path: '$', expected: `a JSON document (${reason})` } }
  }
}

/** One defect per unknown key, so that each has its own path. */
function shapeDefects(issues: readonly z.core.$ZodIssue[]): Defect[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ path: pathOf(issue.path), expected: issue.message }]
    }
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      expected: 'no such key in this format',
    }))
  })
}

/**
 * JSON text in; a problem, or every defect of the text at once. Never throws. Shape and meaning
 * are checked apart, each over the whole document, so that one defect hides no other.
 */
export function readProblem(text: string): Reading {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  const parsed = parsedJson(source)
  if ('defect' in parsed) return { ok: false, defects: [parsed.defect] }
  const defects = duplicateKeys(source).map((path) => ({ path, expected: 'this key once' }))
  const root = rootOf(parsed.value)
  const isUncertain = textAt(field(root, 'format')) === UNCERTAIN_PROBLEM_FORMAT
  const shaped = isUncertain
    ? uncertainPlanningProblem.safeParse(parsed.value)
    : planningProblem.safeParse(parsed.value)
  if (!shaped.success) defects.push(...shapeDefects(shaped.error.issues))
  for (const check of CHECKS) for (const defect of check(root)) defects.push(defect)
  if (!shaped.success || defects.length > 0) return { ok: false, defects }
  return { ok: true, problem: shaped.data, warnings: warningsOf(shaped.data) }
}
