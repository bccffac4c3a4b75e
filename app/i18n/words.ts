import type { Locale } from './format.ts'

/** The words that this browser has learned so far, of the page's one language. */
export const learnedWords: Record<string, string> = {}

type WordsFile = () => Promise<Record<string, Record<string, string>>>

/**
 * Fetches the words of one feature in the page's language. A route imports `words/<feature>.ts`
 * for every feature whose words it says, so that a page carries these and no others; a test of
 * the house names what is missing. The server knows all words anyway (`locale.server.ts`).
 */
export async function learn(files: Record<Locale, WordsFile>) {
  if (import.meta.env.SSR) return
  const parts = await files[documentLocale()]()
  for (const words of Object.values(parts)) Object.assign(learnedWords, words)
}

export const documentLocale = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'id')
