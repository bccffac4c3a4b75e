import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from './format.ts'
import { createTranslate, type Translate } from './translate.ts'

const TranslateContext = createContext<Translate | undefined>(undefined)

/** Stands above the whole page, on the server and in the browser, with the words of one language. */
export function WordsProvider(props: {
  locale: Locale
  words: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const { locale, words } = props
  const translate = useMemo(() => createTranslate(locale, words), [locale, words])
  return <TranslateContext.Provider value={translate}>{props.children}</TranslateContext.Provider>
}

/** `const t = useTranslate()`, then `t('food.title')`, `t.kg(3.6)`, `t.day('2026-11-23')`. */
export function useTranslate(): Translate {
  const translate = useContext(TranslateContext)
  if (!translate) throw new Error('useTranslate needs a WordsProvider above it')
  return translate
}
