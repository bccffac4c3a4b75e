import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { id } from '#app/i18n/id.ts'
import { createTranslate } from '#app/i18n/translate.ts'
import { sourceFiles } from '../../support/source-files.ts'

const parametersOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()
const english: Record<string, string> = en

test('English knows exactly the Indonesian keys and uses only their parameters', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort())
  const foreign = Object.entries(id).filter(([key, text]) => {
    const known = parametersOf(text)
    return parametersOf(english[key] ?? '').some((name) => !known.includes(name))
  })
  expect(foreign.map(([key]) => key)).toEqual([])
})

test('no two features say the same key', async () => {
  const files = readdirSync('app/i18n/id')
  const counts = await Promise.all(
    files.map(async (file) => {
      const words: Record<string, object> = await import(
        `../../../app/i18n/id/${file.slice(0, -3)}.ts`
      )
      return Object.values(words).reduce((sum, one) => sum + Object.keys(one).length, 0)
    }),
  )
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Object.keys(id).length)
})

test('no text is empty, and none but a name is the same in both languages by oversight', () => {
  expect(Object.entries(id).filter(([, text]) => text.trim() === '')).toEqual([])
  const same = Object.keys(id).filter((key) => english[key]?.includes('tidak '))
  expect(same).toEqual([])
})

const sources = sourceFiles('app')
const said: Record<string, string> = id
const wordless = (noun: string, pattern: RegExp) => {
  const codes = sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, code]) => code))
  return [...new Set(codes)].filter((code) => !Object.hasOwn(said, `${noun}.${code}`))
}

test('every refusal, every verb of the trail and every task of today has its words', () => {
  expect(wordless('refusal', /\brefuse\(\s*'([a-z-]+)'/g)).toEqual([])
  expect(wordless('refusal', /\brefusal: '([a-z-]+)'/g)).toEqual([])
  expect(wordless('event', /\bverb: '([a-z.-]+)'/g)).toEqual([])
})

test('a parameter is filled in, a number by the language, an English word by its number', () => {
  const t = createTranslate('en', en)
  expect(t('account.count', { count: 1 })).toBe('1 account')
  expect(t('account.count', { count: 1234 })).toBe('1,234 accounts')
  expect(createTranslate('id', id)('account.count', { count: 1234 })).toBe('1.234 akun')
})

test('a code without words is shown as it is rather than hidden', () => {
  const t = createTranslate('id', id)
  expect(t.code('refusal', 'not-found')).toBe(id['refusal.not-found'])
  expect(t.code('refusal', 'brand-new')).toBe('brand-new')
})
