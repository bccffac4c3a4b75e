import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Clock } from '#app/shared/clock.server.ts'

/** The pages with which an officer reports without network. */
const PAGES = [
  'routes/offline',
  'routes/units._index',
  'routes/units.$unitId._index',
  'routes/units.$unitId.reports.new',
  'routes/units.$unitId.reports.$reportId',
]
const ASSETS = join('build', 'client', 'assets')
const NAMED = /[\w.$-]+-[\w-]{8}\.(?:js|css)/g
/** A page's words in its two languages, as `app/i18n/words-of-pages.ts` has them fetched. */
const WORDS = /\b(id|en):\(\)=>[^"]{0,60}?import\("\.\/([\w.$-]+\.js)"\)/g
/** Whole dictionaries, which a page fetches only when it misses a word. */
const isWholeDictionary = (name: string) => /^(id|en)-[\w-]{8}\.js$/.test(name)

type Locale = 'id' | 'en'
type Closure = { locale: Locale; seen: Set<string> }

/**
 * A built file and every other that it names: what it imports at once or later, and styles. Words
 * of the other language are left out, and the font, without which a page reads as well.
 */
function closureOf(name: string, { locale, seen }: Closure) {
  const path = join(ASSETS, name)
  if (seen.has(name) || isWholeDictionary(name) || !existsSync(path)) return
  seen.add(name)
  const text = readFileSync(path, 'utf8')
  const foreign = new Set(
    [...text.matchAll(WORDS)].flatMap(([, of, words]) => (of === locale ? [] : [words])),
  )
  for (const [named] of text.matchAll(NAMED)) {
    if (!foreign.has(named)) closureOf(named, { locale, seen })
  }
}

/** Addresses of everything that the pages for reporting need in the browser. */
function assetsOf({ assets }: ServerBuild, locale: Locale): string[] {
  const routes = ['root', ...PAGES].flatMap((id) => assets.routes[id] ?? [])
  const seen = new Set<string>()
  const modules = [assets.entry, ...routes].flatMap(({ module, imports = [] }) => [
    module,
    ...imports,
  ])
  for (const module of modules) closureOf(basename(module), { locale, seen })
  const manifest = basename(assets.url)
  return [...seen, manifest].sort().map((name) => `/assets/${name}`)
}

/**
 * `/precache.json`: what a device keeps to open the pages for reporting without network, and our
 * clock, by which it knows how far its own is off. In development nothing has a lasting name.
 */
export function precache(build: ServerBuild | (() => Promise<ServerBuild>), clock: Clock) {
  const known = new Map<Locale, string[]>()
  const handle: RequestHandler = (request, response) => {
    const locale = request.query.locale === 'en' ? 'en' : 'id'
    const assets = known.get(locale) ?? (typeof build === 'function' ? [] : assetsOf(build, locale))
    known.set(locale, assets)
    response.set('Cache-Control', 'no-store').json({ at: clock.now().toISOString(), assets })
  }
  return handle
}
