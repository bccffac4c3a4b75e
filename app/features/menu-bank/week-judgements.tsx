import { Section } from '#app/components/page.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { JudgementTable } from './judgement-table.tsx'
import type { GroupJudgement } from './week-judgement.ts'

type Props = { judgements: readonly GroupJudgement[]; nutrients: readonly Nutrient[] }

/** A section for each group: how many bands it keeps, what it costs, and the bands themselves. */
export function WeekJudgements({ judgements, nutrients }: Props) {
  const t = useTranslate()
  return judgements.map((judgement) => {
    const { groupKind, meal, passed, results, cost, mostIdr, ceilingIdr } = judgement
    const note = t('ready-week.group-note', {
      passed,
      bands: results.length,
      cost: t.idr(cost.idr),
      most: t.idr(mostIdr),
      ceiling: t.idr(ceilingIdr),
    })
    return (
      <Section
        key={groupKind}
        title={`${t.code('group', groupKind)}, ${t.code('meal', meal)}`}
        note={
          cost.unpricedFoodIds.length === 0
            ? note
            : `${note} ${t('ready-week.unpriced', { count: cost.unpricedFoodIds.length })}`
        }
      >
        <JudgementTable judgement={judgement} nutrients={nutrients} />
      </Section>
    )
  })
}
