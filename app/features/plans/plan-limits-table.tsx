import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { EasingText, LimitText } from './plan-reason-text.tsx'
import type { WordedLimit } from './plan-reason-words.ts'

const MOST_LIMITS = 30

/** Limits whose easing saves money, the dearest first; how many others were not worked out. */
export function PlanLimitsTable(props: { limits: readonly WordedLimit[]; isExplained: boolean }) {
  const t = useTranslate()
  const { limits, isExplained } = props
  if (!isExplained) return <Empty>{t('plan-limit.not-explained')}</Empty>
  const worth = limits.filter(({ savesIdr = 0 }) => savesIdr >= 1)
  const unasked = limits.filter(({ savesIdr }) => savesIdr === undefined).length
  const asked = limits.length - unasked
  if (asked === 0 && unasked > 0) {
    return <Empty>{t('plan-limit.none-worked-out', { count: unasked })}</Empty>
  }
  const none = unasked > 0 ? t('plan-limit.none-so-far', { count: asked }) : t('plan-limit.none')
  return (
    <>
      <WorthyLimits limits={worth.slice(0, MOST_LIMITS)} none={none} />
      {unasked > 0 && (
        <p className="mt-3 text-small text-soft">{t('plan-limit.unasked', { count: unasked })}</p>
      )}
    </>
  )
}

function WorthyLimits({ limits, none }: { limits: readonly WordedLimit[]; none: string }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('plan-limit.title')}
      isCaptionHidden
      rows={limits}
      keyOf={(limit) => JSON.stringify([limit.code, limit.facts])}
      empty={<Empty>{none}</Empty>}
      columns={[
        { head: t('plan-limit.what'), cell: (limit) => <LimitText limit={limit} /> },
        {
          head: t('plan-limit.easing'),
          cell: ({ easing }) => (easing ? <EasingText easing={easing} /> : '–'),
        },
        {
          head: t('plan-limit.saves'),
          isFigure: true,
          cell: ({ savesIdr }) => t.idr(savesIdr),
        },
      ]}
    />
  )
}
