import { StackKey } from '#app/components/bars.tsx'
import { Empty, Proof, Section, WithAside } from '#app/components/page.tsx'
import type { PricedOffer } from '#app/features/suppliers/supplier-offer.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FoodPrices } from './food-prices.tsx'
import type { FoodShortfall, ShortfallSummary, SupplierPurchases } from './shortfall.ts'
import { ShortfallTable } from './shortfall-table.tsx'
import { SupplierTables } from './supplier-tables.tsx'

type Found = {
  large: FoodShortfall[]
  small: FoodShortfall[]
  purchases: SupplierPurchases[]
  summary: ShortfallSummary
  chosen: FoodShortfall | undefined
  prices: PricedOffer[]
  pricesOn: string
}
type HrefOf = (foodId: string) => string

/** A week's shortfalls: one sentence, the foods with their prices beside them, what to buy from whom. */
export function WeekShortfalls({ found, hrefOf }: { found: Found; hrefOf: HrefOf }) {
  const t = useTranslate()
  const { large, small, purchases, summary, chosen, prices, pricesOn } = found
  if (!chosen) return <Empty>{t('shortfall.none')}</Empty>
  const tables = { hrefOf, chosenId: chosen.foodId }
  return (
    <>
      <SummarySentence summary={summary} />
      <WithAside aside={<FoodPrices food={chosen} prices={prices} on={pricesOn} />}>
        <ShortfallTable foods={large} {...tables} />
        <StackKey
          words={{
            own: t('shortfall.own'),
            bought: t('shortfall.purchased'),
            missing: t('shortfall.unmet'),
          }}
        />
        {small.length > 0 && (
          <details className="mt-4" open={small.some(({ foodId }) => foodId === chosen.foodId)}>
            <summary className="cursor-pointer py-1">
              {t('shortfall.small', { count: small.length })}
            </summary>
            <ShortfallTable foods={small} {...tables} />
          </details>
        )}
      </WithAside>
      <Section title={t('purchase.title')}>
        <SupplierTables suppliers={purchases} />
      </Section>
    </>
  )
}

function SummarySentence({ summary }: { summary: ShortfallSummary }) {
  const t = useTranslate()
  const { unmet, missingKg, neededKg, ownKg, purchaseIdr, suppliers } = summary
  const kilograms = { missing: t.kg(missingKg), needed: t.kg(neededKg), own: t.kg(ownKg) }
  return (
    <Proof tone={unmet.foods > 0 ? 'trouble' : undefined}>
      {t('shortfall.summary', kilograms)}{' '}
      <b>{t('shortfall.summary-buy', { total: t.idr(purchaseIdr), count: suppliers })}</b>{' '}
      {unmet.foods > 0 && t('shortfall.unmet-warning', { count: unmet.foods, kg: t.kg(unmet.kg) })}
    </Proof>
  )
}
