import { request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import * as entry from '#app/entry.server.tsx'
import { createWebApp } from '#app/http/web-app.ts'
import * as root from '#app/root.tsx'
import * as language from '#app/routes/language.tsx'
import * as login from '#app/routes/login.tsx'
import { createClock } from '#app/shared/clock.server.ts'
import { testDatabase } from '../support/database.ts'
import { NOW } from '../support/sign-in.ts'

const { db } = await testDatabase()
const log: string[] = []
const state = { isDraining: false, isDatabaseUp: true }

const routeOf = (id: string, path: string, module: unknown) => ({
  id,
  path,
  parentId: 'root',
  module,
})
const assetOf = (id: string, path: string) => ({
  id,
  path,
  parentId: id === 'root' ? undefined : 'root',
  module: `/assets/${id}.js`,
  hasAction: true,
  hasLoader: true,
  hasClientAction: false,
  hasClientLoader: false,
  hasErrorBoundary: id === 'root',
})
/** Our own entry and routes, as the build lists them, without a build. */
const build = {
  entry: { module: entry },
  routes: {
    root: { id: 'root', path: '', module: root },
    'routes/login': routeOf('routes/login', 'login', login),
    'routes/language': routeOf('routes/language', 'language', language),
  },
  assets: {
    entry: { imports: [], module: '/assets/entry.js' },
    routes: {
      root: assetOf('root', ''),
      'routes/login': assetOf('routes/login', 'login'),
      'routes/language': assetOf('routes/language', 'language'),
    },
    url: '/assets/manifest.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: {
    v3_singleFetch: true,
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: false,
    unstable_optimizeDeps: false,
  },
  isSpaMode: false,
}
const isBuild = (value: unknown): value is ServerBuild => typeof value === 'object'
if (!isBuild(build)) throw new Error('not a build')
type Built = ServerBuild | (() => Promise<ServerBuild>)

const open = (publicUrl?: string, built: Built = build) => {
  const web = createWebApp({
    standing: {
      db,
      queue: { enqueue: async () => undefined },
      clock: createClock(NOW),
      isSecure: publicUrl !== undefined,
      isDemo: false,
    },
    log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }),
    build: built,
    publicUrl,
    requestsPerMinute: 60,
    isDraining: () => state.isDraining,
    askDatabase: async () => {
      if (!state.isDatabaseUp) throw new Error('gone')
    },
  })
  const server = web.listen(0, '127.0.0.1')
  afterAll(() => server.close())
  return server
}
const plain = open()
const secure = open('https://lumbung.example')
const broken = open(undefined, async () => {
  throw new TypeError("Cannot read properties of undefined (reading 'routes')")
})

type Asking = {
  method?: string
  headers?: Record<string, string>
  body?: string
  on?: typeof plain
}

/** One request over a real socket, with exactly these headers. */
function ask(path: string, { method = 'GET', headers = {}, body, on = plain }: Asking = {}) {
  const address: AddressInfo | string | null = on.address()
  if (typeof address !== 'object' || address === null) throw new Error('not listening')
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const request = send(
        { port: address.port, host: '127.0.0.1', path, method, headers },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          )
        },
      )
      request.on('error', reject)
      request.end(body)
    },
  )
}
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const posting = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...form, 'Content-Length': String(body.length), ...headers },
  body,
})

test('every script of a page carries the nonce of its answer, a new one each time', async () => {
  const [one, two] = [await ask('/login'), await ask('/login')]
  const nonceOf = (answer: typeof one) =>
    /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1]
  expect(nonceOf(one)).not.toBe(nonceOf(two))
  const scripts = one.text.match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonceOf(one)}"`))).toEqual([])
})

test('a page of one person is stored by no cache and shown in no frame', async () => {
  const { headers } = await ask('/login')
  expect(headers).toMatchObject({
    'cache-control': 'private, no-store',
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers).not.toHaveProperty('strict-transport-security')
  expect((await ask('/login', { on: secure })).headers).toHaveProperty('strict-transport-security')
})

test('a form posted from another site is refused before anything reads it', async () => {
  const body = 'locale=en'
  expect((await ask('/language', posting(body, { Origin: 'https://evil.example' }))).status).toBe(
    403,
  )
  expect((await ask('/language', posting(body, { 'Sec-Fetch-Site': 'cross-site' }))).status).toBe(
    403,
  )
  expect((await ask('/language', posting(body))).status).toBe(302)
})

test('behind a proxy the public host counts, not the one of the inner connection', async () => {
  const from = (origin: string) => ({
    ...posting('locale=en', { Origin: origin, 'X-Forwarded-Host': 'lumbung.example' }),
    on: secure,
  })
  expect((await ask('/language', from('https://lumbung.example'))).status).toBe(302)
  expect((await ask('/language', from('https://evil.example'))).status).toBe(403)
})

test('2 MiB of form are refused with 413, a body without length with 411', async () => {
  const large = await ask('/login', posting('', { 'Content-Length': String(2 * 1024 * 1024) }))
  expect(large.status).toBe(413)
  const endless = {
    method: 'POST',
    headers: { ...form, 'Transfer-Encoding': 'chunked' },
    body: 'a=1',
  }
  expect((await ask('/login', endless)).status).toBe(411)
})

test('a field name that no page of ours writes is a 400 page', async () => {
  expect((await ask('/language', posting('a.b.c.d.e.f=1&locale=en'))).status).toBe(400)
})

test('a mistake in a form answers 422 with what was typed, without any script', async () => {
  const { status, text } = await ask('/login', posting('email=kepala%40lumbung.example&password='))
  expect(status).toBe(422)
  expect(text).toContain('value="kepala@lumbung.example"')
  expect(text).toContain('Isian ini wajib.')
})

test('an address that nobody has is a 404 page in Indonesian', async () => {
  const { status, text } = await ask('/tidak/ada')
  expect(status).toBe(404)
  expect(text).toContain('Halaman ini tidak ada')
})

test('a malformed address is a 400, not a crash', async () => {
  expect((await ask('/login?a=%E0%A4%A', { headers: { Host: 'a b' } })).status).toBe(400)
  expect((await ask('/%E0%A4%A')).status).toBeLessThan(500)
})

test('a method that no page has is a 400, an address with port 99999 too', async () => {
  expect((await ask('/login', { method: 'TRACE' })).status).toBe(400)
  expect((await ask('/login', { headers: { Host: 'here:99999' } })).status).toBe(400)
})

test('a mistake of ours is a 500 and stands in the log as an error, whatever its type', async () => {
  log.length = 0
  const { status, text } = await ask('/login', { on: broken })
  expect(status).toBe(500)
  expect(text).toContain('Ada yang rusak di pihak kami')
  const lines = log.map((line): unknown => JSON.parse(line))
  expect(lines).toContainEqual(
    expect.objectContaining({ level: 50, msg: 'broken', err: expect.anything() }),
  )
})

test('the log names the request by the id that the answer carries, and no form field', async () => {
  const { headers } = await ask(
    '/login',
    posting('email=rahasia%40lumbung.example&password=kangkung'),
  )
  const lines = log.filter((line) => line.includes(String(headers['x-request-id'])))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('"path":"/login"')
  expect(log.join('')).not.toMatch(/rahasia|kangkung/)
})

test('health is up, down without a database, and down while stopping', async () => {
  expect((await ask('/health')).status).toBe(200)
  state.isDatabaseUp = false
  expect((await ask('/health')).status).toBe(503)
  state.isDatabaseUp = true
  state.isDraining = true
  expect((await ask('/health')).status).toBe(503)
  state.isDraining = false
})

test('figures about the server are for this machine alone, not for whoever a proxy lets in', async () => {
  const here = await ask('/metrics', { headers: { Host: 'localhost:3000' } })
  expect(here.text).toContain('http_request_duration_seconds')
  const through = { Host: 'localhost', 'X-Forwarded-For': '203.0.113.7' }
  expect((await ask('/metrics', { headers: through })).status).toBe(404)
  expect((await ask('/metrics', { headers: { Host: 'lumbung.example' } })).status).toBe(404)
})

test('after 60 requests in a minute an address waits, another does not', async () => {
  const from = (address: string) =>
    ask('/language', { on: secure, headers: { 'X-Forwarded-For': address } })
  const statuses: number[] = []
  for (let count = 0; count < 61; count++) statuses.push((await from('203.0.113.9')).status)
  expect([statuses.at(0), statuses.at(-2), statuses.at(-1)]).toEqual([302, 302, 429])
  expect((await from('203.0.113.10')).status).toBe(302)
})
