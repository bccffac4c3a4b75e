import { z } from 'zod'
import type { Json } from '#db/json.ts'
import type { RunFinding, RunProgress } from './planning-run.ts'

const progress = z.object({
  phase: z.string(),
  seconds: z.number(),
  objectiveIdr: z.number().optional(),
  boundIdr: z.number().optional(),
  gap: z.number().optional(),
  attempt: z.number(),
})

const finding = z.discriminatedUnion('code', [
  z.object({ code: z.literal('nothing-to-plan') }),
  z.object({ code: z.literal('no-portion-scale'), groupKind: z.string() }),
  z.object({
    code: z.literal('package-day-open'),
    kitchen: z.string(),
    days: z.string(),
  }),
  z.object({ code: z.literal('problem-defect'), path: z.string(), expected: z.string() }),
  z.object({ code: z.literal('plan-breaks-rule'), rule: z.string(), path: z.string() }),
  z.object({ code: z.literal('interrupted-too-often'), attempts: z.number() }),
  z.object({ code: z.literal('stopped-by-error'), message: z.string() }),
])

/** What a run's columns hold, parsed in this one place; columns nobody wrote yet say nothing. */
export const readProgress = (json: Json): RunProgress | undefined =>
  json === null ? undefined : progress.parse(json)

/** Documents kept for inspection stand beside the findings and are not read here. */
export const readFindings = (json: Json): RunFinding[] =>
  json === null ? [] : z.object({ findings: z.array(finding) }).parse(json).findings
