/** Amounts in the nutrient's unit per portion; no days: the mean of the week. */
export type AcceptedNutrient = {
  /** Kind, meal and portion class, such as 'sd46-midday-large'. */
  group: string
  nutrient: string
  limit: 'min' | 'max'
  limitAmount: number
  acceptedAmount: number
  days: string[]
}

/**
 * One thing that a person accepts so that a kitchen's week keeps everything else; the solver finds
 * which (`Concession` of its explanation), a person decides.
 */
export type Conceded =
  | { code: 'raise-budget'; facts: { idrPerPortion: number; totalIdr: number } }
  | { code: 'accept-nutrient'; facts: AcceptedNutrient }
  /** Asked of farms and donors; nothing counts on it before somebody reports it as supply. */
  | { code: 'add-food'; facts: { food: string; kg: number } }
  | { code: 'accept-missing'; facts: { food?: string; kg: number } }
  | { code: 'accept-skipped'; facts: { course?: string; days: string[]; courses: number } }

export type Concession = Conceded & {
  id: string
  planId?: string
  reason?: string
  /** As signed. */
  actorName: string
  acceptedAt: Date
}

/** Rupiah a portion above the ceiling of its class that was granted for the week. */
export const raisedIdrPerPortion = (concessions: readonly Conceded[]) =>
  concessions.reduce(
    (sum, one) => sum + (one.code === 'raise-budget' ? one.facts.idrPerPortion : 0),
    0,
  )

type Banded = { nutrient: string; min?: number; max?: number }

/** An accepted amount is what a plan reached; a hair beside it is the same amount. */
const HAIR = 1e-6

/**
 * A band of a group with what was accepted for it. The planning problem has one band for all days
 * of the week, so an amount accepted for one day holds for the week.
 */
export function concededBand<Band extends Banded>(
  band: Band,
  group: string,
  concessions: readonly Conceded[],
): Band {
  const accepted = concessions.flatMap((one) =>
    one.code === 'accept-nutrient' &&
    one.facts.group === group &&
    one.facts.nutrient === band.nutrient
      ? [one.facts]
      : [],
  )
  const amounts = (side: 'min' | 'max') =>
    accepted.filter(({ limit }) => limit === side).map(({ acceptedAmount }) => acceptedAmount)
  const { min, max } = band
  const [lower, upper] = [amounts('min'), amounts('max')]
  const eased = { ...band }
  if (min !== undefined && lower.length > 0) {
    eased.min = Math.max(HAIR, Math.min(min, ...lower.map((amount) => amount * (1 - HAIR))))
  }
  if (max !== undefined && upper.length > 0) {
    eased.max = Math.max(max, ...upper.map((amount) => amount * (1 + HAIR)))
  }
  return eased
}

/** Do two say the same thing, whatever their amounts? */
export function isSameConcession(a: Conceded, b: Conceded): boolean {
  if (a.code === 'accept-nutrient' && b.code === 'accept-nutrient') {
    const [x, y] = [a.facts, b.facts]
    return x.group === y.group && x.nutrient === y.nutrient && x.limit === y.limit
  }
  if (a.code === 'add-food' && b.code === 'add-food') return a.facts.food === b.facts.food
  if (a.code === 'accept-missing' && b.code === 'accept-missing') {
    return a.facts.food === b.facts.food
  }
  return a.code === b.code
}
