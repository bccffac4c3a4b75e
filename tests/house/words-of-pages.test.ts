import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from '../support/source-files.ts'

/** Words that every page has, because the frame around it says them. */
const ALWAYS = ['shell', 'accounts']

const dictionaries = readdirSync('app/i18n/id').map((file) => ({
  feature: basename(file, '.ts'),
  keys: keysIn(readFileSync(`app/i18n/id/${file}`, 'utf8')),
}))
const files = new Map(sourceFiles('app').map((file) => [file.path, file]))

function keysIn(text: string) {
  return [...text.matchAll(/^\s*'([a-z0-9-]+\.[a-z0-9.-]+)':/gm)].map(([, key = '']) => key)
}

/** Every file that a page brings to the browser. */
function closureOf(path: string, seen = new Set<string>()): Set<string> {
  const file = files.get(path)
  if (!file || seen.has(path)) return seen
  seen.add(path)
  for (const { to, isTypeOnly } of importsOf(file)) {
    const staysOnServer = /\.(server|form)\.tsx?$/.test(to) || to.startsWith('app/i18n/')
    if (!isTypeOnly && !staysOnServer) closureOf(to, seen)
  }
  return seen
}

/** Features of which a file says words: by a whole key, or by a noun with a code behind it. */
function featuresSaidIn(path: string) {
  const text = files.get(path)?.text ?? ''
  const keys = [...text.matchAll(/'([a-z0-9-]+\.[a-z0-9.-]+)'/g)].map(([, key]) => key)
  const nouns = [...text.matchAll(/`([a-z0-9-]+)\.\$\{|\.code\('([a-z0-9-]+)'/g)].map(
    ([, inTemplate, inCode]) => inTemplate ?? inCode,
  )
  const saying = (noun?: string) =>
    dictionaries.filter(({ keys }) => keys.some((key) => key.startsWith(`${noun}.`)))
  return [
    ...dictionaries.filter((one) => keys.some((key) => key && one.keys.includes(key))),
    // A noun in several files (refusal, event) is said by the feature that is on the page anyway.
    ...nouns.map(saying).flatMap((found) => (found.length === 1 ? found : [])),
  ].map(({ feature }) => feature)
}

test('every page imports the words that it says', () => {
  const routes = [...files.keys()].filter((path) => /^app\/routes\/.*\.tsx$/.test(path))
  const missing = routes.flatMap((route) => {
    const text = files.get(route)?.text ?? ''
    if (!text.includes('export default')) return []
    const said = new Set([...closureOf(route)].flatMap(featuresSaidIn))
    return [...said]
      .filter((feature) => !ALWAYS.includes(feature))
      .filter((feature) => !text.includes(`'#app/i18n/words/${feature}.ts'`))
      .map((feature) => `${route}: add import '#app/i18n/words/${feature}.ts'`)
  })
  expect(missing).toEqual([])
})

test('every feature with words has its file of words to import', () => {
  const lacking = dictionaries.filter(({ feature }) => !existsSync(`app/i18n/words/${feature}.ts`))
  expect(lacking).toEqual([])
})
