import { useMatches } from '@remix-run/react'
import type { PlainKey, Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Written as a method so that a page may name the shape of its own data. */
type Title = { of(t: Translate, data: unknown): string }

export type PageHandle = { title: PlainKey | Title }

/** `export const handle = titled<typeof loader>((t, data) => data.food.name)`. */
export function titled<Loader extends (...args: never[]) => unknown>(
  say: (t: Translate, data: Awaited<ReturnType<Loader>>) => string,
): PageHandle {
  const title: { of(t: Translate, data: Awaited<ReturnType<Loader>>): string } = { of: say }
  return { title }
}

const hasTitle = (handle: unknown): handle is PageHandle =>
  typeof handle === 'object' && handle !== null && 'title' in handle

/** The title of the deepest page that has one, with the name of the product. */
export function useDocumentTitle(): string {
  const t = useTranslate()
  const titles = useMatches().flatMap(({ handle, data }) => {
    if (!hasTitle(handle)) return []
    if (typeof handle.title === 'string') return [t(handle.title)]
    return data === undefined ? [] : [handle.title.of(t, data)]
  })
  const title = titles.at(-1)
  return title ? `${title} · ${t('app.name')}` : t('app.name')
}
