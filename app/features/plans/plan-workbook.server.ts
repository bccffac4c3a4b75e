import { listNamedPlanMenus } from '#app/features/planning/plan.repository.server.ts'
import {
  listAllocations,
  listPurchases,
  listShortfalls,
} from '#app/features/planning/plan-line.repository.server.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { type WorkbookSheet, workbook } from '#app/shared/workbook.server.ts'
import type { Database } from '#db/database.ts'

type Read = { db: Database; planId: string; kitchenIds: readonly string[] }
type Plan = { id: string; kitchens: { id: string; name: string }[] }

/** A plan as a workbook for the kitchens that a person may read: its menu, own produce, purchases and shortfalls, a sheet each. */
export async function planWorkbook(db: Database, t: Translate, plan: Plan): Promise<Buffer> {
  const kitchenIds = plan.kitchens.map(({ id }) => id)
  const read = { db, planId: plan.id, kitchenIds }
  return workbook([
    await menuSheet(db, t, plan),
    await allocationSheet(t, read),
    await purchaseSheet(t, read),
    await shortfallSheet(t, read),
  ])
}

const foodName = (t: Translate, row: { foodNameId: string; foodNameEn: string }) =>
  t.locale === 'id' ? row.foodNameId : row.foodNameEn

/** Where and when a line holds; the first columns of every sheet. */
const place = (t: Translate) => [t('kitchen.name'), t('plan-shortfall.day')]

async function menuSheet(db: Database, t: Translate, plan: Plan): Promise<WorkbookSheet> {
  const ids = plan.kitchens.map(({ id }) => id)
  const menus = await listNamedPlanMenus(db, plan.id, ids)
  const kitchenOf = new Map(plan.kitchens.map(({ id, name }) => [id, name]))
  return {
    name: t('plan-menu.title'),
    heads: [...place(t), t('menu-week.course'), t('menu-week.dish')],
    rows: menus.map(({ kitchenId, serviceOn, course, nameId, nameEn }) => [
      kitchenOf.get(kitchenId) ?? '',
      serviceOn,
      t(`course.${course}`),
      t.locale === 'id' ? nameId : nameEn,
    ]),
  }
}

async function allocationSheet(
  t: Translate,
  { db, planId, kitchenIds }: Read,
): Promise<WorkbookSheet> {
  const lines = await listAllocations(db, planId, kitchenIds)
  return {
    name: t('plan-tab.allocation'),
    heads: [
      ...place(t),
      t('plan-allocation.food'),
      t('plan-allocation.lot'),
      t('plan-allocation.source'),
      'kg',
      'Rp/kg',
    ],
    rows: lines.map((line) => [
      line.kitchenName,
      line.serviceOn,
      foodName(t, line),
      line.lotCode,
      line.sourceName,
      line.kg,
      line.costIdrPerKg + line.transportIdrPerKg,
    ]),
  }
}

async function purchaseSheet(
  t: Translate,
  { db, planId, kitchenIds }: Read,
): Promise<WorkbookSheet> {
  const lines = await listPurchases(db, planId, kitchenIds)
  return {
    name: t('plan-tab.purchases'),
    heads: [
      ...place(t),
      t('plan-purchase.supplier'),
      t('plan-purchase.food'),
      'kg',
      t('plan-purchase.price'),
      t('plan-purchase.transport-per-kg'),
    ],
    rows: lines.map((line) => [
      line.kitchenName,
      line.serviceOn,
      line.supplierName,
      foodName(t, line),
      line.kg,
      line.priceIdrPerKg,
      line.transportIdrPerKg,
    ]),
  }
}

async function shortfallSheet(
  t: Translate,
  { db, planId, kitchenIds }: Read,
): Promise<WorkbookSheet> {
  const lines = await listShortfalls(db, planId, kitchenIds)
  return {
    name: t('plan-tab.shortfalls'),
    heads: [
      ...place(t),
      t('plan-shortfall.food'),
      ...(['needed', 'own', 'bought', 'unmet'] as const).map(
        (part) => `${t(`plan-shortfall.${part}`)} (kg)`,
      ),
    ],
    rows: lines.map((line) => [
      line.kitchenName,
      line.serviceOn,
      foodName(t, line),
      line.neededKg,
      line.ownKg,
      line.purchasedKg,
      line.unmetKg,
    ]),
  }
}
