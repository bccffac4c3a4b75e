import { LIMITS, type Lot } from '#solver/problem/problem.ts'
import { FOODS } from './foods.ts'
import { distanceKm, type Place } from './kitchens.ts'
import { type Random, random, rounded } from './random.ts'

/**
 * What a production unit brings in: a range of kg for one harvest, how many harvests in six days,
 * how many days the food keeps. Sizes follow what prison farms report (4 kg of terong, 15 kg of
 * kangkung, 250 kg of sawi a month; press reports 2025): small and irregular, far below the need.
 */
type Crop = { food: string; kg: readonly [number, number]; harvests: number; keepsDays: number }

const crop = (
  food: string,
  kg: readonly [number, number],
  harvests: number,
  keepsDays: number,
): Crop => ({ food, kg, harvests, keepsDays })

const UNITS: readonly { id: string; share: number; crops: readonly Crop[]; takes: number }[] = [
  {
    id: 'bedeng',
    share: 0.9,
    takes: 3,
    crops: [
      crop('kangkung', [12, 70], 2, 1),
      crop('bayam', [8, 45], 2, 1),
      crop('sawi', [10, 80], 2, 2),
      crop('kacang-panjang', [8, 30], 1, 2),
      crop('katuk', [6, 20], 1, 1),
      crop('cabai-merah', [1, 6], 1, 5),
    ],
  },
  {
    id: 'kolam',
    share: 0.6,
    takes: 1,
    crops: [crop('lele', [40, 190], 1, 2), crop('nila', [30, 120], 1, 1)],
  },
  { id: 'kandang-petelur', share: 0.55, takes: 1, crops: [crop('telur-ayam', [9, 26], 6, 6)] },
  {
    id: 'kebun-luar',
    share: 0.5,
    takes: 4,
    crops: [
      crop('singkong', [60, 420], 1, 3),
      crop('ubi-jalar', [40, 220], 1, 6),
      crop('jagung-manis', [30, 160], 1, 2),
      crop('terong', [4, 60], 2, 3),
      crop('tomat', [5, 35], 2, 4),
      crop('labu-kuning', [30, 150], 1, 14),
      crop('daun-singkong', [10, 50], 2, 1),
      crop('pepaya', [25, 130], 1, 3),
      crop('pisang-kepok', [30, 140], 1, 4),
      crop('pisang-ambon', [20, 110], 1, 4),
      crop('semangka', [60, 300], 1, 6),
    ],
  },
]

const priceOf = new Map(FOODS.map((food) => [food.id, food.priceIdrPerKg]))
const TRANSPORT_IDR_PER_KG_KM = 18
const REACH_KM = 32
const MAX_KITCHENS_REACHED = 4

/** The kitchen beside the farm, and the nearest others within reach. */
function deliveriesFrom(place: Place, places: readonly Place[]): Lot['deliversTo'] {
  return places
    .map((kitchen) => ({ kitchen: kitchen.id, km: distanceKm(place, kitchen) }))
    .filter(({ km }) => km <= REACH_KM)
    .sort((one, other) => one.km - other.km)
    .slice(0, MAX_KITCHENS_REACHED)
    .map(({ kitchen, km }) => ({
      kitchen,
      transportIdrPerKg: rounded(km * TRANSPORT_IDR_PER_KG_KM, 10),
    }))
}

function cropLots(
  unit: string,
  { food, kg, harvests, keepsDays }: Crop,
  days: readonly string[],
  draw: Random,
): Omit<Lot, 'deliversTo'>[] {
  const lots: Omit<Lot, 'deliversTo'>[] = []
  const times = Math.max(1, Math.round((harvests * days.length) / 6))
  const readyDays = draw.sample([...days.keys()], times).sort((one, other) => one - other)
  for (const [turn, ready] of readyDays.entries()) {
    const readyOn = days[ready]
    const useBy = days[Math.min(days.length - 1, ready + keepsDays)]
    if (readyOn === undefined || useBy === undefined) continue
    const share = draw.between(0.4, 0.6)
    const priceIdrPerKg = priceOf.get(food) ?? 0
    lots.push({
      id: `${unit}/${food}/${turn + 1}`,
      unit,
      food,
      kg: rounded(draw.between(kg[0], kg[1]), 0.5),
      readyOn,
      useBy,
      costIdrPerKg: rounded(priceIdrPerKg * share, 50),
      wasteIdrPerKg: rounded(priceIdrPerKg * draw.between(0.1, 0.25), 50),
    })
  }
  return lots
}

/** What a harvest may bring around the kg it is counted with; one in eight may fail altogether. */
export function withRange(lot: Lot, seed: number): Lot {
  const draw = random(seed, `harvest/${lot.id}`)
  const lowKg = draw.chance(0.125) ? 0 : rounded(lot.kg * draw.between(0.35, 0.8), 0.5)
  const highKg = rounded(lot.kg * draw.between(1.1, 1.5), 0.5)
  return { ...lot, lowKg: Math.min(lowKg, lot.kg), likelyKg: lot.kg, highKg }
}

/** At most so many of a list, left out evenly. */
const thinned = <T>(items: readonly T[], most: number) =>
  items.filter((_, at) => {
    const kept = (count: number) => Math.floor((count * most) / Math.max(most, items.length))
    return kept(at + 1) > kept(at)
  })

/** Harvests of the production units beside every kitchen, within the service days. */
export function generateLots(
  places: readonly Place[],
  days: readonly string[],
  seed: number,
): Lot[] {
  const lots = places.flatMap((place) =>
    UNITS.flatMap(({ id, share, crops, takes }) => {
      const draw = random(seed, `unit/${place.id}/${id}`)
      if (!draw.chance(share)) return []
      const unit = `${id}-${place.id.replace('dapur-', '')}`
      const deliversTo = deliveriesFrom(place, places)
      return draw
        .sample(crops, takes)
        .flatMap((one) => cropLots(unit, one, days, draw))
        .map((lot) => ({ ...lot, deliversTo }))
    }),
  )
  return thinned(lots, LIMITS.lots)
}
