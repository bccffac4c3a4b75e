import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

type Surroundings = { isSecure: boolean; isDevelopment: boolean }

const YEAR_SECONDS = 31_536_000

/**
 * What a page of ours may load. Scripts run only with this request's nonce or from our own
 * files. Style attributes are allowed, because charts set them and they cannot run code. In
 * development Vite adds style elements and a socket of its own.
 */
export function contentSecurityPolicy(nonce: string, { isSecure, isDevelopment }: Surroundings) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Headers of every answer, and the nonce in `res.locals.cspNonce` for the page. */
export const securityHeaders =
  (surroundings: Surroundings): RequestHandler =>
  (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.cspNonce = nonce
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce, surroundings))
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('X-Frame-Options', 'DENY')
    response.setHeader('Referrer-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    if (surroundings.isSecure) {
      response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}`)
    }
    next()
  }
