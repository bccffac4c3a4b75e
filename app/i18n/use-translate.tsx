import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Locale } from './format.ts'
import { createTranslate, type Translate } from './translate.ts'

const TranslateContext = createContext<Translate | undefined>(undefined)

type Words = {
  locale: Locale
  words: Readonly<Record<string, string>>
  /** Fetches the words that are missing; in a browser, which knows only those of its pages. */
  learnMissing?: (key: string) => Promise<void>
}

/** Stands above the whole page, on the server and in the browser, with the words of one language. */
export function WordsProvider({
  locale,
  words,
  learnMissing,
  children,
}: Words & { children: ReactNode }) {
  const [learned, setLearned] = useState(0)
  const translate = useMemo(() => {
    const missed = (key: string) => void learnMissing?.(key).then(() => setLearned(1))
    return createTranslate(locale, words, learned === 0 ? missed : undefined)
  }, [locale, words, learnMissing, learned])
  return <TranslateContext.Provider value={translate}>{children}</TranslateContext.Provider>
}

/** `const t = useTranslate()`, then `t('food.title')`, `t.kg(3.6)`, `t.day('2026-11-23')`. */
export function useTranslate(): Translate {
  const translate = useContext(TranslateContext)
  if (!translate) throw new Error('useTranslate needs a WordsProvider above it')
  return translate
}
