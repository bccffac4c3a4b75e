import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { GroupKind } from '#app/features/foods/requirement.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Group = {
  groupKind: GroupKind
  passed: number
  bands: number
  cost: { idr: number; unpricedFoodIds: string[] }
  mostIdr: number
}
type Row = {
  code: string
  nameId: string
  nameEn: string
  taste: string
  isReady: boolean
  farmShare: number
  groups: Group[]
}

/** The weeks of the bank: what they keep, cost, and take from the farm. */
export function BankTable({ weeks, query }: { weeks: readonly Row[]; query: string }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('menu-bank.title')}
      isCaptionHidden
      columns={columnsOf(t, query)}
      rows={weeks}
      keyOf={({ code }) => code}
    />
  )
}

const columnsOf = (t: ReturnType<typeof useTranslate>, query: string): Column<Row>[] => [
  {
    head: t('ready-week.name'),
    cell: (week) => (
      <>
        <Link className="link" to={`/menu-bank/${week.code}${query}`}>
          {t.locale === 'id' ? week.nameId : week.nameEn}
        </Link>
        <span className="block text-small font-normal text-soft">{week.taste}</span>
      </>
    ),
  },
  {
    head: t('ready-week.state'),
    cell: ({ isReady }) => (
      <StatusBadge tone={isReady ? 'good' : 'warning'}>
        {t(isReady ? 'ready-week.passes' : 'ready-week.misses')}
      </StatusBadge>
    ),
  },
  {
    head: t('ready-week.groups'),
    cell: ({ groups }) => (
      <GroupLines groups={groups} say={(one) => t.code('group', one.groupKind)} />
    ),
  },
  {
    head: t('ready-week.bands'),
    isFigure: true,
    cell: ({ groups }) => (
      <GroupLines groups={groups} say={(one) => `${one.passed}/${one.bands}`} />
    ),
  },
  {
    head: t('ready-week.cost'),
    isFigure: true,
    cell: ({ groups }) => <GroupLines groups={groups} say={(one) => costWords(t, one)} />,
  },
  {
    head: t('ready-week.farm'),
    isFigure: true,
    cell: (week) => t.percent(week.farmShare),
  },
]

const costWords = (t: ReturnType<typeof useTranslate>, { cost }: Group) =>
  cost.unpricedFoodIds.length === 0
    ? t.idr(cost.idr)
    : t('ready-week.at-least', { cost: t.idr(cost.idr) })

function GroupLines(props: { groups: readonly Group[]; say: (group: Group) => string }) {
  return props.groups.map((group) => (
    <span key={group.groupKind} className="block whitespace-nowrap">
      {props.say(group)}
    </span>
  ))
}
