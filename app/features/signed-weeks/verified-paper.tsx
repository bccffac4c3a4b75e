import { Page, Proof } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CheckedPaper } from './checked-paper.ts'

/** For whoever holds a printed paper: is it genuine, and does it still hold? */
export function VerifiedPaper({ paper }: { paper: CheckedPaper }) {
  const t = useTranslate()
  const { standing } = paper
  const isGood = standing === 'in-force' && !paper.isMenuChanging
  const facts = [
    [t('verify.what'), t('paper.menu')],
    [
      t('paper.kitchen'),
      <>
        {paper.kitchenName}, {paper.institutionName}{' '}
        {paper.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
      </>,
    ],
    [t('paper.week'), t.serviceWeek(paper.week)],
    [t('signing.revision'), t.number(paper.revision, 0)],
  ] as const
  return (
    <Page title={t('verify.title')}>
      <Proof tone={isGood ? undefined : 'warning'}>
        <span className="font-semibold">
          {standing === 'superseded'
            ? t('verify.superseded', { revision: paper.inForceRevision ?? 0 })
            : t(`verify.${standing}`)}
        </span>{' '}
        {paper.isMenuChanging && t('verify.menu-changed')}
      </Proof>
      <dl className="grid max-w-[72ch] gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt className="text-soft">{t('verify.signatures')}</dt>
        <dd>
          <ul>
            {paper.signatures.map(({ position, signedAt }) => (
              <li key={position}>
                {t(`position.${position}`)}, {t.instant(signedAt, paper.timeZone)}
              </li>
            ))}
          </ul>
        </dd>
        <dt className="text-soft">{t('paper.fingerprint')}</dt>
        <dd className="break-all">{paper.sha256.match(/.{4}/g)?.join(' ')}</dd>
      </dl>
      <p className="mt-4 max-w-[72ch] text-soft">{t('verify.explain')}</p>
    </Page>
  )
}
