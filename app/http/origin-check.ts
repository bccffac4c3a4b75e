import type { RequestHandler } from 'express'
import { refuseRequest } from './refuse-request.ts'

type Came = {
  method: string
  /** `Sec-Fetch-Site`; browsers send it on https and to this machine. */
  site: string | undefined
  origin: string | undefined
  /** Host and port under which people reach us. */
  host: string
}

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * True unless a browser says that a write comes from another site. A client that says neither
 * is not a browser (they send one of the two with every write), so no cookie of a victim is at
 * stake; `SameSite=Lax` stands behind this.
 */
export function isOwnOrigin({ method, site, origin, host }: Came): boolean {
  if (READING.includes(method)) return true
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Refuses writes that another site started. `publicHost` is known behind a proxy. */
export const originCheck =
  (publicHost: string | undefined): RequestHandler =>
  (request, response, next) => {
    const came = {
      method: request.method,
      site: request.get('Sec-Fetch-Site'),
      origin: request.get('Origin'),
      host: publicHost ?? request.get('Host') ?? '',
    }
    if (isOwnOrigin(came)) return next()
    refuseRequest(response, 403)
  }
