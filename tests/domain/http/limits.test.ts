import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyRefusal } from '#app/http/body-limit.ts'
import { isOwnOrigin } from '#app/http/origin-check.ts'
import { createBuckets, limitKey } from '#app/http/rate-limit.ts'
import { contentSecurityPolicy } from '#app/http/security-headers.ts'

const came = { method: 'POST', site: undefined, origin: undefined, host: 'lumbung.example:3000' }

test('a write that another site started is refused, by either sign', () => {
  expect(isOwnOrigin({ ...came, site: 'cross-site' })).toBe(false)
  expect(isOwnOrigin({ ...came, site: 'same-site' })).toBe(false)
  expect(isOwnOrigin({ ...came, origin: 'https://evil.example' })).toBe(false)
  expect(isOwnOrigin({ ...came, origin: 'http://lumbung.example' })).toBe(false)
  expect(isOwnOrigin({ ...came, origin: 'null' })).toBe(false)
})

test('our own pages, curl, and every reading pass', () => {
  expect(isOwnOrigin({ ...came, site: 'same-origin', origin: 'http://lumbung.example:3000' })).toBe(
    true,
  )
  expect(isOwnOrigin(came)).toBe(true)
  expect(isOwnOrigin({ ...came, method: 'GET', site: 'cross-site' })).toBe(true)
})

const headers = {
  contentType: 'application/x-www-form-urlencoded',
  contentLength: '100',
  transferEncoding: undefined,
}

const form = '/kitchens/7/lots'

test('1 MiB of form passes on every page, one byte more is 413', () => {
  expect(bodyRefusal(form, { ...headers, contentLength: '1048576' })).toBeUndefined()
  expect(bodyRefusal(form, { ...headers, contentLength: '1048577' })).toBe(413)
})

test('files are taken on pages of import and with answers about eligibility, nowhere else', () => {
  const sent = (
    path: string,
    contentLength: string,
    contentType = 'multipart/form-data; boundary=x',
  ) => bodyRefusal(path, { ...headers, contentType, contentLength })
  expect(sent('/kitchens/7/beneficiaries/import', '4259840')).toBeUndefined()
  expect(sent('/kitchens/7/beneficiaries/import.data', '4259841')).toBe(413)
  expect(sent('/kitchens/7/eligibility.data', '10485760')).toBeUndefined()
  expect(sent('/kitchens/7/eligibility', '10485761')).toBe(413)
  expect(sent(form, '10')).toBe(415)
  expect(sent(form, '10', ' Multipart/Mixed')).toBe(415)
  expect(sent('/kitchens/7/eligibility/more', '10')).toBe(415)
})

test('a body that does not say its length is 411, nonsense is 413', () => {
  const chunked = { ...headers, contentLength: undefined, transferEncoding: 'chunked' }
  expect(bodyRefusal(form, chunked)).toBe(411)
  expect(bodyRefusal(form, { ...headers, contentLength: 'many' })).toBe(413)
})

test('60 a minute: the 61st at once waits, one second later one more passes', () => {
  const mayPass = createBuckets(60)
  const burst = Array.from({ length: 61 }, () => mayPass('a', 0))
  expect(burst.filter(Boolean)).toHaveLength(60)
  expect(mayPass('b', 0)).toBe(true)
  expect([mayPass('a', 1000), mayPass('a', 1000)]).toEqual([true, false])
})

test('however requests are spread, no address gets more than its bucket and its refill', () => {
  const times = fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 400 })
  fc.assert(
    fc.property(times, (unsorted) => {
      const mayPass = createBuckets(30)
      const sorted = unsorted.toSorted((a, b) => a - b)
      const passed = sorted.filter((at) => mayPass('a', at)).length
      const spanMs = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
      expect(passed).toBeLessThanOrEqual(30 + Math.floor((spanMs / 60_000) * 30) + 1)
    }),
  )
})

test('one IPv6 household is one address', () => {
  expect(limitKey('2001:db8:1:2:aaaa::1')).toBe(limitKey('2001:db8:1:2:bbbb::2'))
  expect(limitKey('::ffff:10.0.0.1')).not.toBe(limitKey('::ffff:10.0.0.2'))
})

test('scripts run by nonce only; nothing allows inline script or eval', () => {
  const policy = contentSecurityPolicy('abc', { isSecure: true, isDevelopment: false })
  const scripts = policy.split('; ').find((part) => part.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'nonce-abc'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
})
