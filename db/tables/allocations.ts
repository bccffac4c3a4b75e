import type { Generated } from 'kysely'

export type AllocationPurpose = 'bama' | 'seed' | 'market'
export type RuleBasis = 'law' | 'own'
export type RefusalReason = 'quality' | 'safety' | 'price' | 'volume'

/** How an institution shares its harvest from a day on, and on what ground. Append-only. */
export interface AllocationRuleTable {
  id: Generated<string>
  institution_id: string
  valid_from: string
  /** At least this share of every harvest is for the inmates' own kitchen. */
  bama_least_share: number
  seed_share: number
  basis: RuleBasis
  source: string
  account_id: string
  recorded_at: Generated<Date>
}

/** Kilograms of a lot that are not MBG's. Open until handed over or released. */
export interface LotReservationTable {
  id: Generated<string>
  lot_id: string
  purpose: AllocationPurpose
  kg: number
  reason: string
  account_id: string
  reserved_at: Generated<Date>
  handed_over_on: string | null
  handed_to: string | null
  released_at: Date | null
}

/** A kitchen said no to an offered lot, and why. Append-only. */
export interface OfferRefusalTable {
  id: Generated<string>
  kitchen_id: string
  lot_id: string
  kg: number
  reason: RefusalReason
  note: string
  actor_name: string
  account_id: string
  refused_on: string
  recorded_at: Generated<Date>
}
