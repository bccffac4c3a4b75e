import { DataTable } from '#app/components/data-table.tsx'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Side = {
  openCells: number
  foodCostIdr: number
  ownShare?: number
  unmetKg: number
  families: number
  quality?: number
  broken: number
  off: number
}

/** Figures of the menu as it stands and of what is proposed, side by side. */
export function BoardComparisonTable({ now, proposal }: { now: Side; proposal: Side }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('board-compare.link')}
      isCaptionHidden
      rows={rowsOf(t)}
      keyOf={({ label }) => label}
      columns={[
        { head: t('plan-compare.figure'), cell: ({ label }) => label },
        { head: t('board-compare.now'), isFigure: true, cell: ({ say }) => say(now) },
        { head: t('board-compare.proposal'), isFigure: true, cell: ({ say }) => say(proposal) },
      ]}
    />
  )
}

type Row = { label: string; say: (side: Side) => string }

const rowsOf = (t: Translate): Row[] => [
  { label: t('board-compare.open'), say: ({ openCells }) => t.number(openCells) },
  { label: t('plan-compare.food-cost'), say: ({ foodCostIdr }) => t.idr(foodCostIdr) },
  {
    label: t('plan-compare.own-share'),
    say: ({ ownShare }) => (ownShare === undefined ? '–' : t.percent(ownShare, 1)),
  },
  { label: t('plan-compare.unmet'), say: ({ unmetKg }) => t.kg(unmetKg) },
  { label: t('board-compare.troubles'), say: ({ off }) => t.number(off) },
  { label: t('board-compare.rules'), say: ({ broken }) => t.number(broken) },
  { label: t('choice.families'), say: ({ families }) => t.number(families) },
  {
    label: t('choice.quality'),
    say: ({ quality }) => (quality === undefined ? '–' : t.number(quality)),
  },
]
