import { isIPv6 } from 'node:net'
import type { RequestHandler } from 'express'
import { refuseRequest } from './refuse-request.ts'

type Bucket = { tokens: number; filledAtMs: number }

const MOST_ADDRESSES = 20_000

/**
 * A bucket of requests for each address, refilled evenly over the minute. Answers whether one
 * more may pass at `nowMs`.
 */
export function createBuckets(perMinute: number) {
  const buckets = new Map<string, Bucket>()
  return (key: string, nowMs: number): boolean => {
    const bucket = buckets.get(key) ?? { tokens: perMinute, filledAtMs: nowMs }
    const refilled = bucket.tokens + ((nowMs - bucket.filledAtMs) / 60_000) * perMinute
    const tokens = Math.min(perMinute, refilled)
    buckets.delete(key)
    if (buckets.size >= MOST_ADDRESSES) dropOldest(buckets)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, filledAtMs: nowMs })
    return tokens >= 1
  }
}

/** A map keeps its order of insertion, so the first key is the one longest unseen. */
function dropOldest(buckets: Map<string, Bucket>) {
  const oldest = buckets.keys().next()
  if (!oldest.done) buckets.delete(oldest.value)
}

/** One household of IPv6 is a /64: its owner can take any address inside. */
export const limitKey = (address: string): string =>
  isIPv6(address) && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address

export function rateLimit(perMinute: number): RequestHandler {
  const mayPass = createBuckets(perMinute)
  return (request, response, next) => {
    if (mayPass(limitKey(request.ip ?? ''), performance.now())) return next()
    response.set('Retry-After', '60')
    refuseRequest(response, 429)
  }
}
