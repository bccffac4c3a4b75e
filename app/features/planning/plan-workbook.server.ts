import type { Translate } from '#app/i18n/translate.ts'
import { type WorkbookSheet, workbook } from '#app/shared/workbook.server.ts'
import type { Database } from '#db/database.ts'
import { listNamedPlanMenus } from './plan.repository.server.ts'
import { listAllocations, listPurchases, listShortfalls } from './plan-line.repository.server.ts'

type Plan = { id: string; kitchens: { id: string; name: string }[] }

/** A plan as a workbook: its menu, own produce, purchases and shortfalls, a sheet each. */
export async function planWorkbook(db: Database, t: Translate, plan: Plan): Promise<Buffer> {
  return workbook([
    await menuSheet(db, t, plan),
    await allocationSheet(db, t, plan.id),
    await purchaseSheet(db, t, plan.id),
    await shortfallSheet(db, t, plan.id),
  ])
}

const foodName = (t: Translate, row: { foodNameId: string; foodNameEn: string }) =>
  t.locale === 'id' ? row.foodNameId : row.foodNameEn

/** Where and when a line holds; the first columns of every sheet. */
const place = (t: Translate) => [t('kitchen.name'), t('plan-shortfall.day')]

async function menuSheet(db: Database, t: Translate, plan: Plan): Promise<WorkbookSheet> {
  const menus = await listNamedPlanMenus(db, plan.id)
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

async function allocationSheet(db: Database, t: Translate, planId: string): Promise<WorkbookSheet> {
  const lines = await listAllocations(db, planId)
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

async function purchaseSheet(db: Database, t: Translate, planId: string): Promise<WorkbookSheet> {
  const lines = await listPurchases(db, planId)
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

async function shortfallSheet(db: Database, t: Translate, planId: string): Promise<WorkbookSheet> {
  const lines = await listShortfalls(db, planId)
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
