import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { en } from './en.ts'
import { id } from './id.ts'

const dictionaries: Record<string, Record<string, string>> = { id, en }
const KEYS = Object.keys(id)
const ROOT = 'app/root.tsx'
/** A part of a page that a browser fetches later brings its own words then. */
const isLater = (path: string) => /^app\/.+\.lazy\.tsx$/.test(path)
const isPage = (path: string) =>
  path === ROOT || isLater(path) || /^app\/routes\/.+\.tsx$/.test(path)

const IMPORT =
  /^\s*(?:import|export)\s(?!type\s)[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm
/** Dictionaries are what this is about; they say nothing themselves. */
const isWords = (path: string) => path.startsWith('app/i18n/')
const staysOnServer = (path: string) => /\.(server|form)\.tsx?$/.test(path)

function importsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(IMPORT)].flatMap(([, from, lazily]) => {
    const specifier = from ?? lazily ?? ''
    const found = specifier.startsWith('#')
      ? specifier.slice(1)
      : specifier.startsWith('.') && relative('.', join(dirname(path), specifier))
    return found && /\.tsx?$/.test(found) && !isWords(found) && existsSync(found) ? [found] : []
  })
}

/** A file and everything of ours that it uses; in the browser, or on both sides. */
function closureOf(path: string, isWanted: (path: string) => boolean, seen = new Set<string>()) {
  if (seen.has(path) || !isWanted(path)) return seen
  seen.add(path)
  for (const one of importsOf(path)) closureOf(one, isWanted, seen)
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

const REFUSAL = 'refusal.'

/** Of all refusals those of which the code stands somewhere in the page, commands included. */
function refusalsOf(path: string): Set<string> {
  const files = [...closureOf(path, () => true)]
  const codes = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z-]+)'/g)])
  return new Set(codes.map(([, code]) => `${REFUSAL}${code}`))
}

const FIELD_PROBLEM = /(?:code|message): '([a-z0-9-]+\.[a-z0-9-]+)'/g

/** What a command of the page may say beside a field: a problem that is a word of its own feature. */
function fieldProblemsOf(path: string): string[] {
  const files = [...closureOf(path, () => true)]
  const said = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(FIELD_PROBLEM)])
  return said.flatMap(([, key]) => (key && KEYS.includes(key) ? [key] : []))
}

function keysSaidBy(path: string): string[] {
  const isSaidNow = (file: string) => !staysOnServer(file) && (file === path || !isLater(file))
  const files = closureOf(path, isSaidNow)
  const keys = [...files].flatMap((file) => keysSaidIn(readFileSync(file, 'utf8')))
  const refusals = refusalsOf(path)
  const shown = keys.filter((key) => !key.startsWith(REFUSAL) || refusals.has(key))
  return [...shown, ...fieldProblemsOf(path)]
}

/** The keys that a page says beyond those that the frame around every page says. */
export function keysOfPage(path: string): string[] {
  const known = new Set(path === ROOT ? [] : keysSaidBy(ROOT))
  return [...new Set(keysSaidBy(path))].filter((key) => !known.has(key)).sort()
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
