import { type Logger, pino } from 'pino'

/** JSON lines on standard output; who reads them adds colours. Never log a form or a cookie. */
export const createLog = (level: string): Logger =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
