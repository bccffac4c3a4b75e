import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)

const wholeNumber = (least: number, most: number) => {
  const error = `expected a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

const variables = z.object({
  NODE_ENV: z.preprocess(
    blankIsAbsent,
    z.enum(['development', 'production', 'test']).default('development'),
  ),
  HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
  PORT: z.preprocess(blankIsAbsent, wholeNumber(0, 65_535).default(3000)),
  DATABASE_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://…' }).optional(),
  ),
  LUMBUNG_DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('.data')),
  LUMBUNG_DEMO: z.preprocess(blankIsAbsent, z.enum(['on', 'off']).optional()),
  LUMBUNG_CLOCK: z.preprocess(
    blankIsAbsent,
    z.iso
      .datetime({ offset: true, error: 'expected an instant, such as 2026-11-23T01:00:00Z' })
      .optional(),
  ),
  LUMBUNG_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^https?$/, error: 'expected https://…' }).optional(),
  ),
  LUMBUNG_REQUESTS_PER_MINUTE: z.preprocess(blankIsAbsent, wholeNumber(1, 1_000_000).default(1200)),
  LUMBUNG_WORKER: z.preprocess(blankIsAbsent, z.enum(['on', 'off']).default('on')),
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(LOG_LEVELS).default('info')),
})

export type Environment = {
  mode: 'development' | 'production' | 'test'
  host: string
  port: number
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl?: string
  dataDir: string
  isDemo: boolean
  /** Absent: the real clock. For tests and training on a day that does not move. */
  clockPinnedAt?: Date
  /** Absent: the address the request came to. */
  publicUrl?: string
  requestsPerMinute: number
  /** Whether this process also works through the job queue. */
  runsWorker: boolean
  logLevel: (typeof LOG_LEVELS)[number]
}

/**
 * The environment, parsed once at the door. The demo is on with the embedded database and off
 * with a real one, unless LUMBUNG_DEMO says otherwise. Throws one sentence per wrong variable.
 */
export function readEnvironment(
  source: Record<string, string | undefined> = process.env,
): Environment {
  const parsed = variables.safeParse(source)
  if (!parsed.success) {
    const defects = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not usable.\n${defects.join('\n')}`)
  }
  const { DATABASE_URL: databaseUrl, LUMBUNG_DEMO: demo, ...rest } = parsed.data
  const { LUMBUNG_CLOCK: clock, LUMBUNG_URL: publicUrl } = rest
  return {
    mode: rest.NODE_ENV,
    host: rest.HOST,
    port: rest.PORT,
    ...(databaseUrl && { databaseUrl }),
    dataDir: rest.LUMBUNG_DATA_DIR,
    isDemo: demo ? demo === 'on' : !databaseUrl,
    ...(clock && { clockPinnedAt: new Date(clock) }),
    ...(publicUrl && { publicUrl }),
    requestsPerMinute: rest.LUMBUNG_REQUESTS_PER_MINUTE,
    runsWorker: rest.LUMBUNG_WORKER === 'on',
    logLevel: rest.LOG_LEVEL,
  }
}
