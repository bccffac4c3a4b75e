import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** The address of a shared calendar is its key: whoever reads a log must not be able to open it. */
export const loggedPath = (path: string) => path.replace(/^(\/calendars\/).+/, '$1…')

/** One line per request, with its id, which the answer and our error pages carry as well. */
export const requestLog =
  (log: Logger, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID()
    const { method, path } = request
    const startedAtMs = performance.now()
    response.locals.requestId = requestId
    response.locals.log = log.child({ requestId })
    response.setHeader('X-Request-Id', requestId)
    response.on('close', () => {
      const seconds = (performance.now() - startedAtMs) / 1000
      const status = response.writableFinished ? response.statusCode : 499
      metrics.observeRequest(method, status, seconds)
      const line = {
        method,
        path: loggedPath(path),
        status,
        ms: Math.round(seconds * 1000),
      }
      response.locals.log[status >= 500 ? 'error' : 'info'](line, 'request')
    })
    next()
  }
