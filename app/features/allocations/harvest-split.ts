import { roundKg, sumKg } from '#app/shared/mass.ts'

/** How an institution shares its harvests from a day on. */
export type AllocationRule = {
  validFrom: string
  /** At least this share is for the inmates' own kitchen. */
  bamaLeastShare: number
  seedShare: number
  basis: 'law' | 'own'
  source: string
}

/**
 * Until an institution says otherwise: vendors of the inmates' food take at least 5 % of a prison's
 * produce (bitvonline.com/52029 and postberita.com on the duty of food vendors in prisons), and
 * nothing is kept as seed.
 */
export const USUAL_RULE: AllocationRule = {
  validFrom: '2015-01-01',
  bamaLeastShare: 0.05,
  seedShare: 0,
  basis: 'law',
  source:
    'Menurut pers (bitvonline.com/52029, postberita.com) vendor bahan makanan menyerap paling sedikit 5 % hasil UPT',
}

/** The share of a harvest that MBG kitchens may have. */
export const mbgShare = ({ bamaLeastShare, seedShare }: AllocationRule) =>
  1 - bamaLeastShare - seedShare

type Kept = { openKg: number }

/**
 * Kilograms of a lot that MBG kitchens may have. A lot that was shared out keeps what was said; any
 * other harvest keeps the shares of the rule; what was bought was bought for the kitchen.
 */
export function mbgKg(
  lot: { kg: number; origin: string },
  { kept, rule }: { kept?: Kept; rule?: AllocationRule },
): number {
  if (kept) return Math.max(0, lot.kg - kept.openKg)
  const isHarvest = lot.origin === 'harvest' || lot.origin === 'expected'
  return isHarvest && rule ? lot.kg * mbgShare(rule) : lot.kg
}

export type SplitPurpose = 'seed' | 'bama' | 'mbg' | 'market'
export type SplitReason =
  | 'seed-first'
  | 'bama-least-share'
  | 'kitchen-wants-it'
  | 'kitchens-share-what-is-left'
  | 'nobody-else-wants-it'

export type SplitPart = {
  purpose: SplitPurpose
  kitchen?: string
  kg: number
  reason: SplitReason
}

type Want = { kitchen: string; kg: number }

/**
 * How a harvest is shared, in this order: seed stock, so that there is a next harvest; the inmates'
 * own kitchen, at least its share; MBG kitchens, as much as they want, and in proportion to it when
 * there is less; what is left goes to the market and UMKM. The parts add up to the gram.
 */
export function splitHarvest(
  harvestKg: number,
  rule: Pick<AllocationRule, 'bamaLeastShare' | 'seedShare'>,
  wants: readonly Want[],
): SplitPart[] {
  const seedKg = roundKg(harvestKg * rule.seedShare)
  const bamaKg = Math.min(roundKg(harvestKg - seedKg), roundKg(harvestKg * rule.bamaLeastShare))
  const forMbgKg = sumKg([harvestKg, -seedKg, -bamaKg])
  const wantedKg = sumKg(wants.map(({ kg }) => kg))
  const isShort = wantedKg > forMbgKg
  const kitchens = wants.map(
    ({ kitchen, kg }): SplitPart => ({
      purpose: 'mbg',
      kitchen,
      kg: isShort ? floorKg((kg / wantedKg) * forMbgKg) : roundKg(kg),
      reason: isShort ? 'kitchens-share-what-is-left' : 'kitchen-wants-it',
    }),
  )
  const leftKg = sumKg([forMbgKg, ...kitchens.map(({ kg }) => -kg)])
  const [first] = kitchens
  if (isShort && first) first.kg = sumKg([first.kg, leftKg])
  const parts: SplitPart[] = [
    { purpose: 'seed', kg: seedKg, reason: 'seed-first' },
    { purpose: 'bama', kg: bamaKg, reason: 'bama-least-share' },
    ...kitchens,
    { purpose: 'market', kg: isShort ? 0 : leftKg, reason: 'nobody-else-wants-it' },
  ]
  return parts.filter(({ kg }) => kg > 0)
}

/** Down to the gram, so that shares never add up to more than there is. */
const floorKg = (kg: number) => Math.floor(kg * 1000 + 1e-6) / 1000
