import { z } from 'zod'
import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { listHeadcounts } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { portionsOn } from '#app/features/beneficiaries/headcount.ts'
import {
  listUsableLots,
  type UsableLot,
} from '#app/features/inventory/usable-lot.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { servedDays } from '#app/features/kitchens/served-days.server.ts'
import { findProblemDocument } from '#app/features/planning/plan.repository.server.ts'
import {
  listAllocations,
  listPurchases,
  type PurchaseLine,
} from '#app/features/planning/plan-line.repository.server.ts'
import {
  listReservedLotKg,
  listReservedOfferKg,
} from '#app/features/planning/reserved-kg.repository.server.ts'
import { listOffersFor } from '#app/features/suppliers/supplier-offer.repository.server.ts'
import { groupBy } from '#app/shared/group-by.ts'
import type { Database } from '#db/database.ts'
import { listIssuedKgSince } from './situation.repository.server.ts'
import {
  byUrgency,
  changedHeadcounts,
  changedOffers,
  type DayPortions,
  newLots,
  type SituationChange,
  shortLots,
} from './situation.ts'

/** A plan as far as it is asked about: the kitchens that stand on it, and its days. */
export type PlanPlace = {
  id: string
  regionId: string
  startsOn: string
  endsOn: string
  createdAt: Date
  kitchens: readonly Kitchen[]
}

const problem = z.object({
  days: z.array(z.string()),
  lots: z.array(z.object({ id: z.string() })),
  kitchens: z.array(
    z.object({
      id: z.string(),
      groups: z.array(z.object({ portions: z.array(z.number()) })),
    }),
  ),
})
type StoredProblem = z.infer<typeof problem>

type Asked = { plan: PlanPlace; today: string; stored: StoredProblem; others: Others }
type Others = { lots: ReadonlyMap<string, number>; offers: ReadonlyMap<string, number> }

/** What has changed since a plan was made, what breaks it first; nothing once its days are over. */
export async function readSituation(
  db: Database,
  plan: PlanPlace,
  today: string,
): Promise<SituationChange[]> {
  if (plan.endsOn < today || plan.kitchens.length === 0) return []
  const stored = problem.parse(JSON.parse(await findProblemDocument(db, plan.id)))
  const { startsOn, endsOn } = plan
  const kitchenIds = plan.kitchens.map(({ id }) => id)
  // From the plan's first day on: what others should have taken by now counts as theirs as well.
  const replanned = { kitchenIds, startsOn, endsOn, today: startsOn }
  const others = {
    lots: await listReservedLotKg(db, replanned),
    offers: await listReservedOfferKg(db, replanned),
  }
  const asked = { plan, today, stored, others }
  return byUrgency([
    ...(await readLots(db, asked)),
    ...(await readOffers(db, asked)),
    ...(await readHeadcounts(db, asked)),
  ])
}

async function readLots(db: Database, { plan, today, stored, others }: Asked) {
  const kitchenIds = plan.kitchens.map(({ id }) => id)
  const lines = groupBy(await listAllocations(db, plan.id, kitchenIds), ({ lotId }) => lotId)
  const issued = await listIssuedKgSince(db, [...lines.keys()], plan.createdAt)
  const lots = await listUsableLots(db, plan)
  const kgOf = new Map(lots.map(({ id, kg }) => [id, kg - (others.lots.get(id) ?? 0)]))
  const used = [...lines].flatMap(([id, uses]) => {
    const [first] = uses
    if (!first) return []
    const { lotCode, sourceName, foodNameId, foodNameEn } = first
    const hereKg = (kgOf.get(id) ?? 0) + (issued.get(id) ?? 0)
    return [{ lotCode, sourceName, foodNameId, foodNameEn, uses, hereKg }]
  })
  const known = new Set(stored.lots.map(({ id }) => id))
  const isNew = (lot: UsableLot) =>
    !known.has(lot.code) &&
    lot.origin !== 'purchase' &&
    lot.deliversTo.some(({ kitchenId }) => kitchenIds.includes(kitchenId))
  const free = lots.filter(isNew).map((lot) => ({
    lotCode: lot.code,
    sourceName: lot.unitName ?? lot.institutionName,
    ...{ foodNameId: lot.foodNameId, foodNameEn: lot.foodNameEn },
    ...{ readyOn: lot.readyOn, useBy: lot.useBy, kg: kgOf.get(lot.id) ?? 0 },
  }))
  return [...shortLots(used, today), ...newLots(free, today)]
}

async function readOffers(db: Database, { plan, today, others }: Asked) {
  const kitchenIds = plan.kitchens.map(({ id }) => id)
  const keyOf = ({ supplierId, foodId }: Pick<PurchaseLine, 'supplierId' | 'foodId'>) =>
    `${supplierId} ${foodId}`
  const lines = groupBy(await listPurchases(db, plan.id, kitchenIds), keyOf)
  const startsOn = plan.startsOn > today ? plan.startsOn : today
  const offers = await listOffersFor(db, { ...plan, startsOn })
  const nowOf = new Map(offers.map((offer) => [keyOf(offer), offer]))
  const used = [...lines].flatMap(([key, uses]) => {
    const [first] = uses
    if (!first) return []
    const { foodNameId, foodNameEn, supplierName: sourceName, priceIdrPerKg } = first
    const now = nowOf.get(key)
    const maxKg = now?.maxKg && Math.max(0, now.maxKg - (others.offers.get(now.id) ?? 0))
    return [
      {
        ...{ foodNameId, foodNameEn, sourceName, uses, thenIdrPerKg: priceIdrPerKg },
        ...(now && { now: { priceIdrPerKg: now.priceIdrPerKg, maxKg } }),
      },
    ]
  })
  return changedOffers(used, today)
}

async function readHeadcounts(db: Database, { plan, today, stored }: Asked) {
  const days: DayPortions[] = []
  for (const kitchen of plan.kitchens) {
    const planned = stored.kitchens.find(({ id }) => id === kitchen.code)
    if (!planned) continue
    const groups = await listBeneficiaryGroups(db, kitchen.id)
    const headcounts = await listHeadcounts(db, kitchen.id, plan)
    const served = await servedDays(db, kitchen.id, plan)
    for (const [at, serviceOn] of stored.days.entries()) {
      const now = served.includes(serviceOn)
        ? groups.map((group) => portionsOn(group, serviceOn, headcounts))
        : []
      days.push({
        kitchenName: kitchen.name,
        serviceOn,
        thenPortions: sum(planned.groups.map(({ portions }) => portions[at] ?? 0)),
        nowPortions: sum(now),
      })
    }
  }
  return changedHeadcounts(days, today)
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
