import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { en } from './app/i18n/en.ts'
import { id } from './app/i18n/id.ts'

const dictionaries: Record<string, Record<string, string>> = { id, en }
const KEYS = Object.keys(id)
const ROOT = 'app/root.tsx'
const isPage = (path: string) => path === ROOT || /^app\/routes\/.+\.tsx$/.test(path)

const IMPORT =
  /^\s*(?:import|export)\s(?!type\s)[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm
/** Server files and parsers of forms stay on the server; dictionaries are what this is about. */
const STAYS = /\.(server|form)\.tsx?$|^app\/i18n\//

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].flatMap(([, from, lazily]) => {
    const specifier = from ?? lazily ?? ''
    const found = specifier.startsWith('#')
      ? specifier.slice(1)
      : specifier.startsWith('.') && relative('.', join(dirname(path), specifier))
    return found && /\.tsx?$/.test(found) && !STAYS.test(found) && existsSync(found) ? [found] : []
  })
}

/** A file and everything of ours that it brings to the browser. */
function closureOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const one of importsOf(path)) closureOf(one, seen)
  return seen
}

/** Keys that a text says: whole, by their beginning in a template, or by a noun given to `code`. */
function keysSaidIn(text: string): string[] {
  const whole = new Set([...text.matchAll(/'([a-z0-9-]+\.[a-z0-9.-]+)'/g)].map(([, key]) => key))
  const beginnings = [
    ...[...text.matchAll(/`([a-z0-9-]+\.[a-z0-9.-]*)\$\{/g)].map(([, start]) => start),
    ...[...text.matchAll(/\.code\(\s*'([a-z0-9-]+)'/g)].map(([, noun]) => `${noun}.`),
  ]
  return KEYS.filter(
    (key) => whole.has(key) || beginnings.some((start) => start && key.startsWith(start)),
  )
}

/** The keys that a page says beyond those that the frame around every page says. */
export function keysOfPage(path: string): string[] {
  const said = (page: string) =>
    [...closureOf(page)].flatMap((file) => keysSaidIn(readFileSync(file, 'utf8')))
  const known = new Set(path === ROOT ? [] : said(ROOT))
  return [...new Set(said(path))].filter((key) => !known.has(key)).sort()
}

const NAME = 'virtual:words/'

/**
 * Each page brings to the browser exactly the words that it and its parts say, in the one language
 * of the page (docs/decisions/0002): every page's module first learns them. What a page says by
 * means that no reading of its source can see is fetched when it is missed (`app/i18n/words.ts`).
 */
export function wordsOfPages(): Plugin {
  return {
    name: 'words-of-pages',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(NAME) ? `\0${source}` : undefined),
    load(module) {
      if (!module.startsWith(`\0${NAME}`)) return undefined
      const [page = '', locale] = module.slice(NAME.length + 1).split('?')
      if (!locale) return learning(page)
      const words = dictionaries[locale] ?? {}
      const pairs = keysOfPage(page).map((key) => [key, words[key]])
      return `export default ${JSON.stringify(Object.fromEntries(pairs))}`
    },
    transform(code, module, options) {
      const path = relative('.', module)
      if (options?.ssr || !isPage(path) || keysOfPage(path).length === 0) return undefined
      return { code: `import ${JSON.stringify(NAME + path)};${code}`, map: null }
    },
  }
}

const learning = (page: string) => `
import { learn } from '#app/i18n/words.ts'
await learn({
  id: () => import(${JSON.stringify(`${NAME}${page}?id`)}),
  en: () => import(${JSON.stringify(`${NAME}${page}?en`)}),
})`
