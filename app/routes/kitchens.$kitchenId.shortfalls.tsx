import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StackKey } from '#app/components/bars.tsx'
import { ButtonLink } from '#app/components/button.tsx'
import { Empty, Page, Proof, Section, WithAside } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { FoodPrices } from '#app/features/procurement/food-prices.tsx'
import { ShortfallTable } from '#app/features/procurement/shortfall-table.tsx'
import { SupplierPurchases } from '#app/features/procurement/supplier-purchases.tsx'
import { weekShortfalls } from '#app/features/procurement/week-shortfalls.server.ts'
import '#app/i18n/words/procurement.ts'
import '#app/i18n/words/suppliers.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, isWeek, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'shortfall.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const permission = 'read:shortfall'
  const { kitchen, today } = await requireMayInKitchen(
    context,
    request,
    permission,
    params.kitchenId,
  )
  const search = new URL(request.url).searchParams
  const asked = search.get('week') ?? ''
  const thisWeek = weekOf(today)
  const week = isWeek(asked) ? asked : addWeeks(thisWeek, 1)
  const chosenFoodId = search.get('food') ?? undefined
  const { id: kitchenId, regionId } = kitchen
  const found = await weekShortfalls(context.db, { kitchenId, regionId, week, chosenFoodId })
  return { kitchen: { id: kitchenId, name: kitchen.name }, week, thisWeek, found }
}

export default function KitchenShortfallsPage() {
  const t = useTranslate()
  const { kitchen, week, thisWeek, found } = useLoaderData<typeof loader>()
  const page = `/kitchens/${kitchen.id}/shortfalls`
  const status = found && (found.plan.isAdopted ? 'adopted' : 'proposed')
  return (
    <Page
      title={t('shortfall.title')}
      subtitle={
        <>
          {t.serviceWeek(week)}{' '}
          {status && (
            <StatusBadge tone={status === 'adopted' ? 'good' : 'warning'}>
              {t(`shortfall.${status}`)}
            </StatusBadge>
          )}
        </>
      }
      actions={<WeekPicker {...{ week, thisWeek }} hrefOf={(one) => `${page}?week=${one}`} />}
    >
      {found ? (
        <Found found={found} hrefOf={(foodId) => `${page}?week=${week}&food=${foodId}`} />
      ) : (
        <Empty
          action={
            <ButtonLink to={`/kitchens/${kitchen.id}/menus/${week}`}>
              {t('shortfall.to-menu')}
            </ButtonLink>
          }
        >
          {t('shortfall.no-plan')}
        </Empty>
      )}
    </Page>
  )
}

type Found = NonNullable<Awaited<ReturnType<typeof weekShortfalls>>>

function Found({ found, hrefOf }: { found: Found; hrefOf: (foodId: string) => string }) {
  const t = useTranslate()
  const { large, small, purchases, summary, chosen, prices, pricesOn } = found
  if (!chosen) return <Empty>{t('shortfall.none')}</Empty>
  const kg = (of: 'neededKg' | 'ownKg' | 'missingKg') => t.kg(summary[of])
  return (
    <>
      <Proof tone={summary.unmet.foods > 0 ? 'trouble' : undefined}>
        {t('shortfall.summary', {
          missing: kg('missingKg'),
          needed: kg('neededKg'),
          own: kg('ownKg'),
        })}{' '}
        <b>
          {t('shortfall.summary-buy', {
            total: t.idr(summary.purchaseIdr),
            count: summary.suppliers,
          })}
        </b>{' '}
        {summary.unmet.foods > 0 &&
          t('shortfall.unmet-warning', {
            count: summary.unmet.foods,
            kg: t.kg(summary.unmet.kg),
          })}
      </Proof>
      <WithAside aside={<FoodPrices food={chosen} prices={prices} on={pricesOn} />}>
        <ShortfallTable foods={large} hrefOf={hrefOf} chosenId={chosen.foodId} />
        <StackKey
          words={{
            own: t('shortfall.own'),
            bought: t('shortfall.purchased'),
            missing: t('shortfall.unmet'),
          }}
        />
        {small.length > 0 && (
          <details className="mt-4" open={small.includes(chosen)}>
            <summary className="cursor-pointer py-1">
              {t('shortfall.small', { count: small.length })}
            </summary>
            <ShortfallTable foods={small} hrefOf={hrefOf} chosenId={chosen.foodId} />
          </details>
        )}
      </WithAside>
      <Section title={t('purchase.title')}>
        <SupplierPurchases suppliers={purchases} />
      </Section>
    </>
  )
}
