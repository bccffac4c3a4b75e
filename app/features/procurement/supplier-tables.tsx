import { StatusBadge } from '#app/components/status-badge.tsx'
import { missingToMinimumIdr } from '#app/features/suppliers/supplier.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sumIdr } from '#app/shared/rupiah.ts'
import type { SupplierPurchases } from './shortfall.ts'

/** What to buy from whom, with goods, transport and their sum; the largest sum first. */
export function SupplierTables({ suppliers }: { suppliers: readonly SupplierPurchases[] }) {
  const t = useTranslate()
  if (suppliers.length === 0) return <p className="text-soft">{t('purchase.none')}</p>
  const totalIdr = sumIdr(suppliers.map((supplier) => supplier.totalIdr))
  return (
    <>
      <div className="gap-x-8 md:columns-2">
        {suppliers.map((supplier) => (
          <SupplierTable key={supplier.supplierId} supplier={supplier} />
        ))}
      </div>
      <p className="mt-6 flex justify-between border-t border-ink pt-2 text-heading font-semibold">
        <span>{t('purchase.grand-total')}</span>
        <span className="tabular-nums">{t.idr(totalIdr)}</span>
      </p>
    </>
  )
}

function SupplierTable({ supplier }: { supplier: SupplierPurchases }) {
  const t = useTranslate()
  return (
    <table className="table mb-8 break-inside-avoid">
      <caption>
        {supplier.supplierName}{' '}
        <span className="font-normal text-soft">
          {t.code('supplier-kind', supplier.supplierKind)}
        </span>
        <MinimumOrder supplier={supplier} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('purchase.food')}</th>
          <th scope="col" className="figure">
            {t('purchase.kg')}
          </th>
          <th scope="col" className="figure">
            {t('purchase.goods')}
          </th>
        </tr>
      </thead>
      <tbody>
        {supplier.foods.map((food) => (
          <tr key={food.foodId}>
            <th scope="row">{foodNameIn(t.locale, food)}</th>
            <td className="figure">{t.kg(food.kg)}</td>
            <td className="figure">{t.idr(food.goodsIdr)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" className="text-soft">
            {t('purchase.transport')}
          </th>
          <td />
          <td className="figure">{t.idr(supplier.transportIdr)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('purchase.total')}</th>
          <td />
          <td className="figure">{t.idr(supplier.totalIdr)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function MinimumOrder({ supplier }: { supplier: SupplierPurchases }) {
  const t = useTranslate()
  if (supplier.minimumOrderIdr === undefined) return null
  const missingIdr = missingToMinimumIdr(supplier, supplier.goodsIdr)
  return (
    <span className="block text-small font-normal text-soft">
      {missingIdr === 0 ? (
        t('purchase.minimum-met', { idr: t.idr(supplier.minimumOrderIdr) })
      ) : (
        <StatusBadge tone="warning">
          {t('purchase.minimum-missing', { idr: t.idr(missingIdr) })}
        </StatusBadge>
      )}
    </span>
  )
}
