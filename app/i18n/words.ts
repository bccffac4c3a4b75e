import type { Locale } from './format.ts'

/** The words that this browser has learned so far, of the page's one language. */
export const learnedWords: Record<string, string> = {}

type WordsFile = () => Promise<{ default: Record<string, string> }>

/**
 * Fetches a page's words in its language before it renders; `words-of-pages.ts` writes the call.
 * @public
 */
export async function learn(files: Record<Locale, WordsFile>) {
  const words = await files[documentLocale()]()
  Object.assign(learnedWords, words.default)
}

let isWhole: Promise<void> | undefined

/** Fetches all words, once: for a word that nobody could know the page would say. */
export function learnEverything(missed: string): Promise<void> {
  if (import.meta.env.DEV) console.warn(`words: this page did not bring '${missed}'`)
  isWhole ??= (async () => {
    const whole =
      documentLocale() === 'en' ? (await import('./en.ts')).en : (await import('./id.ts')).id
    Object.assign(learnedWords, whole)
  })()
  return isWhole
}

export const documentLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'id')
