import { createCookie } from '@remix-run/node'
import { en } from './en.ts'
import { isLocale, type Locale } from './format.ts'
import { id } from './id.ts'
import { createTranslate, type Dictionary, type Translate } from './translate.ts'

const YEAR_SECONDS = 31_536_000
const cookie = createCookie('lumbung_language', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: YEAR_SECONDS,
})

/** Indonesian unless the person switched: the browser's own language is not asked. */
export async function localeOf(request: Request): Promise<Locale> {
  const chosen: unknown = await cookie.parse(request.headers.get('Cookie'))
  return isLocale(chosen) ? chosen : 'id'
}

export const rememberLocale = (locale: Locale) => cookie.serialize(locale)

const dictionaries: Record<Locale, Dictionary> = { id, en }
export const wordsOf = (locale: Locale): Dictionary => dictionaries[locale]

const translates = {
  id: createTranslate('id', id),
  en: createTranslate('en', en),
}
/** For files made on the server: spreadsheets, calendars, PDF. Pages use `useTranslate`. */
export const translateFor = (locale: Locale): Translate => translates[locale]
