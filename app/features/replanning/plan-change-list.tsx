import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ChangedDish, ChangedSupply, ChangeList } from './change-list.ts'

type Props = {
  changes: ChangeList
  kitchens: readonly { id: string; name: string }[]
  planId: string
  earlierPlanId: string
}

const FIRST_ROWS = 10

/** What a plan asks people to do differently than the plan it started from. */
export function PlanChangeList({ changes, kitchens, planId, earlierPlanId }: Props) {
  const t = useTranslate()
  const { dishes, supply } = changes
  const isSame = dishes.length + supply.length === 0
  return (
    <Section
      title={t('plan-change.title')}
      note={
        <>
          {isSame
            ? t('plan-change.none')
            : t('plan-change.count', { dishes: dishes.length, supply: supply.length })}{' '}
          <Link className="link no-print" to={`/plans/${planId}/compare/${earlierPlanId}`}>
            {t('plan-change.compare')}
          </Link>
        </>
      }
    >
      {dishes.length > 0 && <Dishes dishes={dishes} kitchens={kitchens} />}
      <Supplies supply={supply.slice(0, FIRST_ROWS)} kitchens={kitchens} />
      {supply.length > FIRST_ROWS && (
        <details>
          <summary className="link cursor-pointer text-small">
            {t('plan-change.more', { count: supply.length - FIRST_ROWS })}
          </summary>
          <Supplies supply={supply.slice(FIRST_ROWS)} kitchens={kitchens} />
        </details>
      )}
    </Section>
  )
}

type Kitchens = Pick<Props, 'kitchens'>

const whereText = (t: Translate, day: string, kitchen: string | undefined) =>
  kitchen ? `${t.shortDay(day)} · ${kitchen}` : t.shortDay(day)

/** Names of kitchens are said only when there are several. */
const namesOf = (kitchens: Props['kitchens']) =>
  new Map(kitchens.length > 1 ? kitchens.map(({ id, name }) => [id, name]) : [])

function Dishes({ dishes, kitchens }: Kitchens & { dishes: readonly ChangedDish[] }) {
  const t = useTranslate()
  const names = namesOf(kitchens)
  return (
    <DataTable
      caption={t('plan-compare.dishes')}
      rows={dishes}
      keyOf={({ kitchenId, serviceOn, course }) => `${kitchenId} ${serviceOn} ${course}`}
      columns={[
        {
          head: t('plan-change.when'),
          cell: ({ serviceOn, kitchenId, course }) =>
            `${whereText(t, serviceOn, names.get(kitchenId))} · ${t(`course.${course}`)}`,
        },
        {
          head: t('plan-change.before'),
          cell: ({ from }) => (from ? nameIn(t.locale, from) : t('plan-change.left-out')),
        },
        {
          head: t('plan-change.now'),
          cell: ({ to }) => (
            <b className="font-semibold">{to ? nameIn(t.locale, to) : t('plan-change.left-out')}</b>
          ),
        },
      ]}
    />
  )
}

const sourceText = (t: Translate, { kind, sourceName, lotCode }: ChangedSupply) =>
  kind === 'missing' ? t('plan-change.missing') : [sourceName, lotCode].filter(Boolean).join(' · ')

function Supplies({ supply, kitchens }: Kitchens & { supply: readonly ChangedSupply[] }) {
  const t = useTranslate()
  const names = namesOf(kitchens)
  if (supply.length === 0) return null
  return (
    <DataTable
      caption={t('plan-change.supply')}
      rows={supply}
      keyOf={(row) => JSON.stringify(row)}
      columns={[
        {
          head: t('plan-change.food'),
          cell: (row) => (
            <>
              <span className="font-semibold">{nameIn(t.locale, row.food)}</span>
              <span className="block text-small text-soft">{sourceText(t, row)}</span>
            </>
          ),
        },
        {
          head: t('plan-change.from'),
          cell: ({ serviceOn, kitchenId }) => whereText(t, serviceOn, names.get(kitchenId)),
        },
        { head: t('plan-change.before'), isFigure: true, cell: ({ fromKg }) => t.kg(fromKg) },
        {
          head: t('plan-change.now'),
          isFigure: true,
          cell: ({ toKg }) => <b className="font-semibold">{t.kg(toKg)}</b>,
        },
      ]}
    />
  )
}
