import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider } from '#app/i18n/use-translate.tsx'
import { documentLocale, learnEverything, learnedWords } from '#app/i18n/words.ts'

/**
 * Remix reads a page's data in its first render and suspends the whole document until it is there; a
 * key pressed in that moment makes React 18 give up (its error 345). So the first render comes once
 * for nothing, before React listens to anybody.
 */
async function pageData() {
  try {
    RemixBrowser({})
  } catch (thrown) {
    await thrown
  }
}

/** A part changed before its script came: React draws it anew, and nothing is lost (its error 421). */
const isDrawnAnew = (error: unknown) =>
  error instanceof Error && /#421|before it finished hydrating/.test(error.message)

await pageData()
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordsProvider locale={documentLocale()} words={learnedWords} learnMissing={learnEverything}>
        <RemixBrowser />
      </WordsProvider>
    </StrictMode>,
    { onRecoverableError: (error) => isDrawnAnew(error) || reportError(error) },
  )
})
