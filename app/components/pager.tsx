import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Links to the page before and after; nothing when there is only one. */
export function Pager(props: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const t = useTranslate()
  const { page, pages, hrefOf } = props
  if (pages <= 1) return null
  return (
    <nav aria-label={t('page.label')} className="no-print mt-4 flex items-center gap-3">
      {page > 1 && (
        <Link className="button is-small" to={hrefOf(page - 1)} rel="prev">
          {t('page.previous')}
        </Link>
      )}
      <span className="text-soft">{t('page.of', { page, pages })}</span>
      {page < pages && (
        <Link className="button is-small" to={hrefOf(page + 1)} rel="next">
          {t('page.next')}
        </Link>
      )}
    </nav>
  )
}
