import { z } from 'zod'

/**
 * The calendar as it stands in its file (`lumbung/growing-plan@1`). `gainIdr`: rupiah not spent on
 * buying, less transport and inputs; no calendar of the problem gains more than `boundIdr`.
 */
export const GROWING_PLAN_FORMAT = 'lumbung/growing-plan@1'

const text = z.string().min(1)
const whole = z.int().min(0)
const number = z.number()

export const growingPlan = z.strictObject({
  format: z.literal(GROWING_PLAN_FORMAT),
  problemSha256: z.string().regex(/^[0-9a-f]{64}$/),
  gainIdr: number,
  boundIdr: number,
  /** Share of the bound that is not proven: `(boundIdr - gainIdr) / boundIdr`. */
  gap: number,
  status: z.enum(['proven', 'time-limit']),
  starts: z.array(z.strictObject({ activity: text, week: whole, batches: z.int().min(1) })),
  /** What is ready in `readyWeek` at a place and used in `week` by a kitchen. */
  deliveries: z.array(
    z.strictObject({
      place: text,
      food: text,
      readyWeek: whole,
      kitchen: text,
      week: whole,
      kg: number,
    }),
  ),
  engine: z.strictObject({ name: text, version: text, seconds: number, askedGap: number }),
})

export type GrowingPlan = z.infer<typeof growingPlan>
