import { sql } from 'kysely'
import type { Tx } from '#db/database.ts'

/** Kilograms that a plan takes of each lot for one kitchen, by lot id; the lots are held. */
export async function lockTakenKg(tx: Tx, planId: string, kitchenId: string) {
  const rows = await tx
    .selectFrom('plan_allocation')
    .where('plan_id', '=', planId)
    .where('kitchen_id', '=', kitchenId)
    .select(['lot_id as id', sql<number>`sum(kg)::float8`.as('kg')])
    .groupBy('lot_id')
    .orderBy('lot_id')
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await tx
      .selectFrom('lot')
      .where('id', 'in', ids)
      .select('id')
      .orderBy('id')
      .forUpdate()
      .execute()
  }
  return new Map(rows.map(({ id, kg }) => [id, kg]))
}

export const setPlanAdopted = (tx: Tx, planId: string, accountId: string) =>
  tx
    .updateTable('plan')
    .set({ status: 'adopted', adopted_at: sql<Date>`now()`, adopted_by: accountId })
    .where('id', '=', planId)
    .execute()

export const setPlanSuperseded = (tx: Tx, planId: string) =>
  tx.updateTable('plan').set({ status: 'superseded' }).where('id', '=', planId).execute()

/**
 * Other plans for a kitchen whose days touch this span and that nobody superseded yet, with the
 * kitchens they were made for and those whose menu stands on them; the oldest first.
 */
export const listOtherPlans = (
  tx: Tx,
  kitchenId: string,
  plan: { id: string; startsOn: string; endsOn: string },
) =>
  tx
    .selectFrom('plan as p')
    .innerJoin('planning_run as r', 'r.id', 'p.run_id')
    .innerJoin('planning_run_kitchen as rk', 'rk.run_id', 'r.id')
    .where('rk.kitchen_id', '=', kitchenId)
    .where('p.id', '!=', plan.id)
    .where('p.status', '!=', 'superseded')
    .where('r.starts_on', '<=', plan.endsOn)
    .where('r.ends_on', '>=', plan.startsOn)
    .select((of) => [
      'p.id',
      'p.run_id as runId',
      'p.status',
      of
        .selectFrom('planning_run_kitchen as k')
        .whereRef('k.run_id', '=', 'r.id')
        .select((kitchen) => kitchen.fn.countAll<number>().as('kitchens'))
        .as('kitchens'),
      of
        .selectFrom('menu_week as w')
        .whereRef('w.plan_id', '=', 'p.id')
        .select((week) => week.fn.countAll<number>().as('weeks'))
        .as('menuWeeks'),
    ])
    .orderBy('p.created_at')
    .execute()
