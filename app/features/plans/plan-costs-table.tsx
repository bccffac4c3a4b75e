import { foodCostIdr, type PlanCosts } from '#app/features/planning/plan.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

const PAID = ['purchaseIdr', 'inHouseIdr'] as const
const WEIGHED = [
  'bandsIdr',
  'budgetIdr',
  'wasteIdr',
  'unmetIdr',
  'skippedIdr',
  'changeIdr',
  'varietyIdr',
] as const

type Props = { costs: PlanCosts; objectiveIdr: number; boundIdr: number }

/** Where each rupiah goes: what is paid, then what was only weighed against it. */
export function PlanCostsTable({ costs, objectiveIdr, boundIdr }: Props) {
  const t = useTranslate()
  const weighed = WEIGHED.filter((part) => Math.abs(costs[part]) >= 1)
  return (
    <div className="max-w-xl">
      <table className="table">
        <caption className="sr-only">{t('plan-cost.title')}</caption>
        <tbody>
          {PAID.map((part) => (
            <CostLine key={part} label={t(`plan-cost.${part}`)} idr={costs[part]} />
          ))}
        </tbody>
        <tfoot>
          <CostLine label={t('plan-cost.food')} idr={foodCostIdr(costs)} />
        </tfoot>
      </table>
      <p className="mt-6 mb-2 text-small text-soft">{t('plan-cost.penalties-note')}</p>
      <table className="table">
        <caption>{t('plan-cost.penalties')}</caption>
        <tbody>
          {weighed.map((part) => (
            <CostLine key={part} label={t(`plan-cost.${part}`)} idr={costs[part]} />
          ))}
        </tbody>
        <tfoot>
          <CostLine label={t('plan-cost.objective')} idr={objectiveIdr} />
          <CostLine label={t('plan-cost.bound')} idr={boundIdr} />
        </tfoot>
      </table>
    </div>
  )
}

function CostLine({ label, idr }: { label: string; idr: number }) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="figure">{t.idr(idr)}</td>
    </tr>
  )
}
