import type { Database, Tx } from '#db/database.ts'
import type { MenuSource, ShownNeed } from './need.ts'

type NewNeed = {
  kitchenId: string
  foodId: string
  weekOn: string
  source: MenuSource
  grossKg: number
  stockKg: number
  growingKg: number
  proposedKg: number
  buyIdrPerKg?: number
}

const CHUNK = 500

export async function insertNeeds(tx: Tx, runId: string, needs: readonly NewNeed[]) {
  for (let from = 0; from < needs.length; from += CHUNK) {
    const rows = needs.slice(from, from + CHUNK).map((need) => ({
      run_id: runId,
      kitchen_id: need.kitchenId,
      food_id: need.foodId,
      week_on: need.weekOn,
      source: need.source,
      gross_kg: need.grossKg,
      stock_kg: need.stockKg,
      growing_kg: need.growingKg,
      proposed_kg: need.proposedKg,
      buy_idr_per_kg: need.buyIdrPerKg ?? null,
    }))
    await tx.insertInto('calendar_need').values(rows).execute()
  }
}

/** Wants of a calendar by food, week and kitchen; of some foods and kitchens when named. */
export async function listNeeds(
  db: Database,
  runId: string,
  only: { foodCodes?: readonly string[]; institutionId?: string } = {},
): Promise<ShownNeed[]> {
  const { foodCodes, institutionId } = only
  if (foodCodes?.length === 0) return []
  const rows = await db
    .selectFrom('calendar_need as n')
    .innerJoin('kitchen as k', 'k.id', 'n.kitchen_id')
    .innerJoin('food as f', 'f.id', 'n.food_id')
    .where('n.run_id', '=', runId)
    .$if(foodCodes !== undefined, (query) => query.where('f.code', 'in', [...(foodCodes ?? [])]))
    .$if(institutionId !== undefined, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('delivery_route as r')
            .whereRef('r.kitchen_id', '=', 'n.kitchen_id')
            .where('r.from_institution_id', '=', institutionId ?? '')
            .select('r.kitchen_id'),
        ),
      ),
    )
    .select(['n.kitchen_id as kitchenId', 'k.name as kitchenName', 'n.food_id as foodId'])
    .select(['f.code as foodCode', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['n.week_on as weekOn', 'n.source', 'n.gross_kg as grossKg', 'n.stock_kg as stockKg'])
    .select(['n.growing_kg as growingKg', 'n.proposed_kg as proposedKg', 'n.buy_idr_per_kg'])
    .orderBy('f.name_id')
    .orderBy('n.week_on')
    .orderBy('k.name')
    .execute()
  return rows.map(({ buy_idr_per_kg, ...row }) => ({
    ...row,
    buyIdrPerKg: buy_idr_per_kg ?? undefined,
  }))
}
