import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { RevisionRow } from './revision-row.ts'

type Props = { revisions: readonly RevisionRow[]; timeZone: string }

/** Every revision of a week with how it stands, the newest first; each leads to its check. */
export function RevisionList({ revisions, timeZone }: Props) {
  const t = useTranslate()
  return (
    <>
      <h3 className="mt-4 mb-1">{t('signing.history')}</h3>
      <ul className="grid gap-2 text-small">
        {[...revisions].reverse().map(({ revision, code, createdAt, standing }) => (
          <li key={revision}>
            <Link className="link font-semibold" to={`/verify/${code}`}>
              {t('paper.revision', { revision })}
            </Link>{' '}
            · {t(`standing.${standing}`)}
            <br />
            <span className="text-soft">{t.instant(createdAt, timeZone)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
