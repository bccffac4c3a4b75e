import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { bodyLimit } from './body-limit.ts'
import { health } from './health.ts'
import type { RequestContext, StandingContext } from './load-context.ts'
import { createMetrics } from './metrics.ts'
import { originCheck } from './origin-check.ts'
import { precache } from './precache.ts'
import { rateLimit } from './rate-limit.ts'
import { refuseRequest } from './refuse-request.ts'
import { requestLog } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'

export type WebApp = {
  standing: StandingContext
  log: Logger
  build: ServerBuild | (() => Promise<ServerBuild>)
  publicUrl: string | undefined
  requestsPerMinute: number
  isDraining: () => boolean
  askDatabase: () => Promise<unknown>
  /** Vite's own handlers in development; built files are served without it. */
  development?: RequestHandler
}

/** Everything between the socket and Remix, in the order in which a request meets it. */
export function createWebApp(web: WebApp) {
  const { standing, log, publicUrl } = web
  const { isSecure } = standing
  const metrics = createMetrics()
  const app = express()
  app.disable('x-powered-by')
  // With a public address we stand behind a proxy of ours; only then its headers are believed.
  if (publicUrl) app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.get('/health', health(web))
  app.get('/metrics', metrics.page)
  app.use(securityHeaders({ isSecure, isDevelopment: web.development !== undefined }))
  app.use(compression())
  if (web.development) app.use(web.development)
  else app.use(builtFiles())
  app.use(requestLog(log, metrics))
  app.use(rateLimit(web.requestsPerMinute))
  app.get('/precache.json', precache(web.build, standing.clock))
  app.use(bodyLimit)
  app.use(originCheck(publicUrl && new URL(publicUrl).host))
  app.all('*', createRequestHandler({ build: web.build, getLoadContext: contextMaker(standing) }))
  app.use(brokenRequest(log))
  return app
}

/** Files with a hash in their name never change; the few others are asked for again each day. */
function builtFiles() {
  const router = express.Router()
  router.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
  router.use('/assets', (_request, response) => refuseRequest(response, 404))
  router.use(express.static('build/client', { maxAge: '1d', index: false }))
  return router
}

const contextMaker =
  (standing: StandingContext) =>
  (request: express.Request, response: express.Response): RequestContext => ({
    ...standing,
    log: response.locals.log,
    requestId: response.locals.requestId,
    cspNonce: response.locals.cspNonce,
    address: request.ip ?? '',
  })

/**
 * Whether the request itself is at fault: Remix makes a `URL` of host and address and a `Request`
 * of the method, Express decodes the path. Every other error that comes here is ours.
 */
function isTheirs(error: unknown, { method, originalUrl }: express.Request): boolean {
  if (error instanceof URIError) return true
  if (!(error instanceof TypeError)) return false
  const isAddress = 'input' in error && String(error.input).endsWith(originalUrl)
  return isAddress || method === 'TRACE'
}

/** A request that never became a page. */
const brokenRequest =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const isBad = isTheirs(error, request)
    log[isBad ? 'info' : 'error']({ err: error, requestId: response.locals.requestId }, 'broken')
    refuseRequest(response, isBad ? 400 : 500)
  }
