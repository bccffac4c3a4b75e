import type { Request, RequestHandler } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = {
  observeRequest: (method: string, status: number, seconds: number) => void
  page: RequestHandler
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/

/** True for a request from this machine itself, not through a proxy that runs on it. */
const isFromThisMachine = (request: Pick<Request, 'get' | 'socket'>): boolean =>
  LOOPBACK.test(request.socket.remoteAddress ?? '') &&
  LOOPBACK_HOST.test(request.get('Host') ?? '') &&
  ['X-Forwarded-For', 'Forwarded', 'Via'].every((header) => request.get(header) === undefined)

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method and class of status',
    labelNames: ['method', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return {
    observeRequest: (method, status, value) =>
      seconds.observe({ method, status: `${Math.floor(status / 100)}xx` }, value),
    page: async (request, response, next) => {
      if (!isFromThisMachine(request)) return next()
      response.type(registry.contentType).send(await registry.metrics())
    },
  }
}
