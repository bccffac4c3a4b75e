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
]
const ASSETS = join('build', 'client', 'assets')
const NAMED = /[\w.$-]+-[\w-]{8}\.(?:js|css|woff2)/g
/** Whole dictionaries, which a page fetches only when it misses a word. */
const isWholeDictionary = (name: string) => /^(id|en)-[\w-]{8}\.js$/.test(name)

/** A built file and every other that it names: what it imports at once or later, styles and fonts. */
function closureOf(name: string, seen: Set<string>) {
  const path = join(ASSETS, name)
  if (seen.has(name) || isWholeDictionary(name) || !existsSync(path)) return
  seen.add(name)
  if (!/\.(js|css)$/.test(name)) return
  for (const [named] of readFileSync(path, 'utf8').matchAll(NAMED)) closureOf(named, seen)
}

/** Addresses of everything that the pages for reporting need in the browser. */
function assetsOf({ assets }: ServerBuild): string[] {
  const routes = ['root', ...PAGES].flatMap((id) => assets.routes[id] ?? [])
  const seen = new Set<string>()
  const modules = [assets.entry, ...routes].flatMap(({ module, imports = [] }) => [
    module,
    ...imports,
  ])
  for (const module of modules) closureOf(basename(module), seen)
  const manifest = basename(assets.url)
  return [...seen, manifest].sort().map((name) => `/assets/${name}`)
}

/**
 * `/precache.json`: what a device keeps to open the pages for reporting without network, and our
 * clock, by which it knows how far its own is off. In development nothing has a lasting name.
 */
export function precache(build: ServerBuild | (() => Promise<ServerBuild>), clock: Clock) {
  let assets: string[] | undefined
  const handle: RequestHandler = (_request, response) => {
    assets ??= typeof build === 'function' ? [] : assetsOf(build)
    response.set('Cache-Control', 'no-store').json({ at: clock.now().toISOString(), assets })
  }
  return handle
}
