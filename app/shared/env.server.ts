import { z } from 'zod'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)

const variables = z.object({
  NODE_ENV: z.preprocess(
    blankIsAbsent,
    z.enum(['development', 'production', 'test']).default('development'),
  ),
  HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65_535).default(3000)),
  DATABASE_URL: z.preprocess(
    blankIsAbsent,
    z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://…' }).optional(),
  ),
  LUMBUNG_DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('.data')),
  LUMBUNG_DEMO: z.preprocess(blankIsAbsent, z.enum(['on', 'off']).optional()),
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
  return {
    mode: rest.NODE_ENV,
    host: rest.HOST,
    port: rest.PORT,
    ...(databaseUrl && { databaseUrl }),
    dataDir: rest.LUMBUNG_DATA_DIR,
    isDemo: demo ? demo === 'on' : !databaseUrl,
    logLevel: rest.LOG_LEVEL,
  }
}
