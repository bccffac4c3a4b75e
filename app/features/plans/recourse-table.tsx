import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PlanRecourse, RecourseLine } from './plan-recourse.ts'

/** What to order, and by when, should harvests bring only their least. */
export function RecourseTable({ recourse }: { recourse: PlanRecourse }) {
  const t = useTranslate()
  const { lines, counted } = recourse
  if (lines.length === 0) return null
  const least = Math.min(...counted.map(({ chanceShare }) => chanceShare))
  return (
    <Section
      title={t('recourse.title')}
      note={t('recourse.note', { lots: counted.length, chance: t.percent(least) })}
    >
      <DataTable
        caption={t('recourse.title')}
        isCaptionHidden
        rows={lines}
        keyOf={(line) => JSON.stringify(line)}
        columns={[
          { head: t('recourse.order-by'), cell: (line) => <OrderBy line={line} /> },
          {
            head: t('recourse.food'),
            cell: ({ food, lotCode }) => (
              <>
                <span className="font-semibold">{food ? nameIn(t.locale, food) : lotCode}</span>
                <span className="block text-small text-soft">{lotCode}</span>
              </>
            ),
          },
          { head: t('recourse.kg'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
          { head: t('recourse.from'), cell: ({ supplierName }) => supplierName ?? '–' },
          {
            head: t('recourse.for'),
            cell: ({ serviceOn, kitchenName }) => `${t.shortDay(serviceOn)} · ${kitchenName}`,
          },
        ]}
      />
      <Counted counted={counted} />
    </Section>
  )
}

function OrderBy({ line }: { line: RecourseLine }) {
  const t = useTranslate()
  return line.orderBy ? (
    t.shortDay(line.orderBy)
  ) : (
    <StatusBadge tone="warning">{t('recourse.nobody')}</StatusBadge>
  )
}

function Counted({ counted }: Pick<PlanRecourse, 'counted'>) {
  const t = useTranslate()
  return (
    <details className="mt-2">
      <summary className="link cursor-pointer text-small">
        {t('recourse.counted', { lots: counted.length })}
      </summary>
      <ul className="list-disc pl-5 text-small">
        {counted.map(({ lotCode, kg, chanceShare }) => (
          <li key={lotCode}>
            {t('recourse.counts-on', {
              lot: lotCode,
              kg: t.kg(kg),
              chance: t.percent(chanceShare),
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
