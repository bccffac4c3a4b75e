import type { Logger } from 'pino'
import type { Queue } from '#app/jobs/queue.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'

/** What is the same for every request. */
export type StandingContext = {
  db: Database
  /** Where a command puts work that no request may do itself. */
  queue: Queue
  clock: Clock
  /** True behind https: cookies are then `__Host-` and `Secure`. */
  isSecure: boolean
  /** True when the demo region is installed: the sign-in page says where its accounts are. */
  isDemo: boolean
}

/** What every loader and action receives as `context`. */
export type RequestContext = StandingContext & {
  log: Logger
  requestId: string
  cspNonce: string
  /** Network address of the browser, for limits and the log. */
  address: string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
