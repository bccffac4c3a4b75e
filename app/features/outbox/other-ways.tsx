import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Ways to report much at once, for who sits at a desk with a sheet of paper or a message. */
export function OtherWays({ unitId }: { unitId: string }) {
  const t = useTranslate()
  const reports = `/units/${unitId}/reports`
  return (
    <p className="mt-6 text-soft">
      {t('outbox.other-ways')}{' '}
      <Link className="link" to={`${reports}/sheet`}>
        {t('sheet.title')}
      </Link>
      {' · '}
      <Link className="link" to={`${reports}/paste`}>
        {t('paste.title')}
      </Link>
      {' · '}
      <Link className="link" to={`${reports}/import`}>
        {t('report-file.title')}
      </Link>
    </p>
  )
}
