import { rememberClock } from './outbox-store.client.ts'

const PAGES = 'lumbung-pages'
const ASSETS = 'lumbung-assets'

type Precache = { at: string; assets: string[] }

const isPrecache = (json: unknown): json is Precache =>
  typeof json === 'object' &&
  json !== null &&
  'at' in json &&
  typeof json.at === 'string' &&
  'assets' in json &&
  Array.isArray(json.assets) &&
  json.assets.every((path) => typeof path === 'string')

/**
 * Keeps pages on this device with every script, style and font that they need, so that `sw.js` can
 * show them without network. What is kept already is not fetched again; scripts of an older
 * build go once the pages of the new one are there.
 */
export async function keepPages(pages: readonly string[], now: () => Date): Promise<void> {
  const answer = await fetch(`/precache.json?locale=${document.documentElement.lang}`).catch(
    () => undefined,
  )
  const json: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined
  if (!isPrecache(json)) return
  await rememberClock(json.at, now())
  const { assets } = json
  if (assets.length === 0) return
  const kept = await caches.open(ASSETS)
  const paths = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname))
  await kept.addAll(assets.filter((path) => !paths.has(path)))
  const arePagesNew = await Promise.all(pages.map(keepPage))
  if (!arePagesNew.every(Boolean)) return
  const old = [...paths].filter((path) => !assets.includes(path))
  await Promise.all(old.map((path) => kept.delete(path)))
}

/** Only a page that is really there: not one that leads to sign-in, nor an error. */
async function keepPage(path: string): Promise<boolean> {
  const answer = await fetch(path, { headers: { Accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok || answer.redirected) return false
  await (await caches.open(PAGES)).put(path, answer)
  return true
}
