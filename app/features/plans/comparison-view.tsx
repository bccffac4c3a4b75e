import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/page.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ChangedCell, ChangedShortfall } from './plan-comparison.ts'
import { LimitText } from './plan-reason-text.tsx'
import type { WordedLimit } from './plan-reason-words.ts'

type Side = {
  id: string
  createdAt: Date
  foodCostIdr: number
  ownShare?: number
  unmetKg: number
  gap: number
  mode: 'plan' | 'match'
  /** Undefined: not worked out for this plan. */
  outside: readonly WordedLimit[] | undefined
}

type Props = {
  kitchens: readonly { id: string; name: string }[]
  before: Side
  after: Side
  cells: readonly ChangedCell[]
  foods: readonly ChangedShortfall[]
  timeZone: string
}

/** Two plans side by side: figures, dishes that change, what is bought and missing, limits. */
export function ComparisonView(props: Props) {
  const t = useTranslate()
  const { before, after, timeZone } = props
  const heads = {
    before: t('plan-compare.other', { at: t.instant(before.createdAt, timeZone) }),
    after: t('plan-compare.this'),
  }
  return (
    <>
      <FigureTable before={before} after={after} heads={heads} />
      <Section title={t('plan-compare.dishes')}>
        <DishTable cells={props.cells} kitchens={props.kitchens} heads={heads} />
      </Section>
      <Section title={t('plan-compare.shortfalls')}>
        <ShortfallTable foods={props.foods} heads={heads} />
      </Section>
      <Section title={t('plan-compare.outside')}>
        <div className="grid gap-6 md:grid-cols-2">
          <Outside title={heads.before} limits={before.outside} />
          <Outside title={heads.after} limits={after.outside} />
        </div>
      </Section>
    </>
  )
}

type Heads = { before: string; after: string }

const signed = (value: number, said: string) =>
  value > 0 ? `+${said}` : value < 0 ? `−${said}` : '='

function figureRows(t: Translate, before: Side, after: Side) {
  const share = (side: Side) => (side.ownShare === undefined ? '–' : t.percent(side.ownShare, 1))
  const points = ((after.ownShare ?? 0) - (before.ownShare ?? 0)) * 100
  const idr = Math.round(after.foodCostIdr - before.foodCostIdr)
  const kg = after.unmetKg - before.unmetKg
  const gap = (side: Side) => (side.mode === 'match' ? '–' : t.percent(side.gap, 2))
  const outside = (side: Side) =>
    side.outside ? t.number(side.outside.length) : t('plan-compare.unknown')
  const bands = (after.outside?.length ?? 0) - (before.outside?.length ?? 0)
  return [
    {
      label: t('plan-compare.food-cost'),
      was: t.idr(before.foodCostIdr),
      is: t.idr(after.foodCostIdr),
      moved: signed(idr, t.idr(Math.abs(idr))),
    },
    {
      label: t('plan-compare.own-share'),
      was: share(before),
      is: share(after),
      moved: Math.abs(points) < 0.05 ? '=' : signed(points, t.number(Math.abs(points), 1)),
    },
    {
      label: t('plan-compare.unmet'),
      was: t.kg(before.unmetKg),
      is: t.kg(after.unmetKg),
      moved: Math.abs(kg) < 0.05 ? '=' : signed(kg, t.kg(Math.abs(kg))),
    },
    {
      label: t('plan-compare.bands'),
      was: outside(before),
      is: outside(after),
      moved: before.outside && after.outside ? signed(bands, t.number(Math.abs(bands))) : '',
    },
    { label: t('plan-compare.gap'), was: gap(before), is: gap(after), moved: '' },
  ]
}

function FigureTable({ before, after, heads }: { before: Side; after: Side; heads: Heads }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('plan-compare.title')}
      isCaptionHidden
      rows={figureRows(t, before, after)}
      keyOf={({ label }) => label}
      columns={[
        { head: t('plan-compare.figure'), cell: ({ label }) => label },
        { head: heads.before, isFigure: true, cell: ({ was }) => was },
        { head: heads.after, isFigure: true, cell: ({ is }) => is },
        { head: t('plan-compare.difference'), isFigure: true, cell: ({ moved }) => moved },
      ]}
    />
  )
}

type DishProps = Pick<Props, 'cells' | 'kitchens'> & { heads: Heads }

export function DishTable({ cells, kitchens, heads }: DishProps) {
  const t = useTranslate()
  const nameOf = new Map(kitchens.map(({ id, name }) => [id, name]))
  return (
    <DataTable
      caption={t('plan-compare.dishes')}
      isCaptionHidden
      rows={cells}
      keyOf={({ kitchenId, serviceOn, course }) => `${kitchenId} ${serviceOn} ${course}`}
      empty={<p className="text-soft">{t('plan-compare.same-menu')}</p>}
      columns={[
        {
          head: t('neighbour.day'),
          cell: ({ serviceOn, course, kitchenId }) => (
            <>
              {t.shortDay(serviceOn)} · {t(`course.${course}`)}
              {kitchens.length > 1 && (
                <span className="block text-small text-soft">{nameOf.get(kitchenId)}</span>
              )}
            </>
          ),
        },
        { head: heads.before, cell: ({ from }) => (from ? nameIn(t.locale, from) : '–') },
        {
          head: heads.after,
          cell: ({ to }) => <b className="font-semibold">{to ? nameIn(t.locale, to) : '–'}</b>,
        },
      ]}
    />
  )
}

const shortText = (t: Translate, { boughtKg, unmetKg }: ChangedShortfall['before']) =>
  [
    boughtKg > 0 && t('plan-compare.bought', { kg: t.kg(boughtKg) }),
    unmetKg > 0 && t('plan-compare.missing', { kg: t.kg(unmetKg) }),
  ]
    .filter(Boolean)
    .join(' · ') || '–'

function ShortfallTable({ foods, heads }: { foods: Props['foods']; heads: Heads }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('plan-compare.shortfalls')}
      isCaptionHidden
      rows={foods}
      keyOf={({ foodId }) => foodId}
      empty={<p className="text-soft">{t('plan-compare.same-shortfalls')}</p>}
      columns={[
        { head: t('plan-compare.food'), cell: (food) => nameIn(t.locale, food) },
        { head: heads.before, cell: ({ before }) => shortText(t, before) },
        { head: heads.after, cell: ({ after }) => shortText(t, after) },
      ]}
    />
  )
}

function Outside({ title, limits }: { title: string; limits: Side['outside'] }) {
  const t = useTranslate()
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {!limits ? (
        <p className="text-soft">{t('plan-limit.not-explained')}</p>
      ) : limits.length === 0 ? (
        <p className="text-soft">{t('plan-compare.nothing-outside')}</p>
      ) : (
        <ul className="border-t border-line">
          {limits.map((limit) => (
            <li key={JSON.stringify(limit.facts)} className="border-b border-line py-1.5">
              <LimitText limit={limit} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
