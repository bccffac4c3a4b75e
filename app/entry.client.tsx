import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/i18n/use-translate.tsx'

/** Only the words of the page's own language travel. */
const loadWords = async (locale: 'id' | 'en') =>
  locale === 'en' ? (await import('#app/i18n/en.ts')).en : (await import('#app/i18n/id.ts')).id

const locale = document.documentElement.lang === 'en' ? 'en' : 'id'
const words = await loadWords(locale)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordsProvider locale={locale} words={words}>
        <RemixBrowser />
      </WordsProvider>
    </StrictMode>,
  )
})
