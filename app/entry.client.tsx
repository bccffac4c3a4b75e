import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/i18n/use-translate.tsx'
import { documentLocale, learnEverything, learnedWords } from '#app/i18n/words.ts'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordsProvider locale={documentLocale()} words={learnedWords} learnMissing={learnEverything}>
        <RemixBrowser />
      </WordsProvider>
    </StrictMode>,
  )
})
