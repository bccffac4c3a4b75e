import type { Logger } from 'pino'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'

declare module '@remix-run/node' {
  /** What every loader and action receives as `context`; `app/server.ts` makes it per request. */
  interface AppLoadContext {
    db: Database
    clock: Clock
    log: Logger
    requestId: string
    cspNonce: string
    /** Network address of the browser, for limits and the log. */
    address: string
    /** True behind https: cookies are then `__Host-` and `Secure`. */
    isSecure: boolean
    /** True when the demo region is installed: the sign-in page says where its accounts are. */
    isDemo: boolean
  }
}
