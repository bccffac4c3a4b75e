import type { Offer, Supplier } from '#solver/problem/problem.ts'
import { FOODS } from './foods.ts'
import type { Place } from './kitchens.ts'
import { type Random, random, rounded } from './random.ts'

/** A kind of seller: what it sells, at which share of the list price, and its smallest order. */
type Seller = {
  id: string
  foods: readonly string[]
  priceShare: number
  minimumOrderIdr?: number
  /** Kg it can bring in six days for each kitchen it serves, when that is limited. */
  maxKgPerKitchen?: readonly [number, number]
  transportIdrPerKg: readonly [number, number]
  /** Days before cooking that it wants to know. */
  leadDays: number
}

const words = (text: string) => text.split(' ')

/** Sellers that a district has one of each; numbers illustrative. */
const SELLERS: readonly Seller[] = [
  {
    id: 'koperasi',
    leadDays: 2,
    foods: words('beras beras-merah jagung-pipil bihun makaroni minyak gula kecap kacang-hijau'),
    priceShare: 0.94,
    minimumOrderIdr: 1_500_000,
    transportIdrPerKg: [80, 300],
  },
  {
    id: 'pasar-induk',
    leadDays: 1,
    foods: words(
      'kol wortel buncis kacang-panjang taoge terong labu-siam oyong ketimun tomat sawi kangkung bayam kentang cabai-merah bawang-merah bawang-putih semangka melon jeruk nanas pepaya salak',
    ),
    priceShare: 0.9,
    minimumOrderIdr: 750_000,
    transportIdrPerKg: [200, 700],
  },
  {
    id: 'peternak',
    leadDays: 2,
    foods: words('telur-ayam ayam hati-ayam telur-puyuh'),
    priceShare: 0.92,
    minimumOrderIdr: 600_000,
    maxKgPerKitchen: [90, 260],
    transportIdrPerKg: [150, 500],
  },
  {
    id: 'nelayan',
    leadDays: 1,
    foods: words('kembung tongkol cakalang bandeng udang teri-kering'),
    priceShare: 0.85,
    maxKgPerKitchen: [40, 150],
    transportIdrPerKg: [200, 600],
  },
  {
    id: 'umkm-tempe-tahu',
    leadDays: 1,
    foods: words('tempe tahu kacang-kedelai'),
    priceShare: 0.9,
    minimumOrderIdr: 200_000,
    maxKgPerKitchen: [80, 240],
    transportIdrPerKg: [0, 200],
  },
  {
    id: 'kelompok-tani',
    leadDays: 1,
    foods: words(
      'kangkung bayam sawi daun-singkong katuk singkong ubi-jalar jagung-manis talas labu-kuning pisang-kepok pisang-ambon jambu-biji rambutan pepaya jamur-tiram',
    ),
    priceShare: 0.82,
    minimumOrderIdr: 300_000,
    maxKgPerKitchen: [40, 180],
    transportIdrPerKg: [50, 400],
  },
]

/** Kitchens that share one set of sellers. */
const KITCHENS_PER_DISTRICT = 8

function offersOf(seller: Seller, district: readonly Place[], days: number, draw: Random): Offer[] {
  const prices = new Map(FOODS.map((food) => [food.id, food.priceIdrPerKg]))
  const deliversTo = district.map((place) => ({
    kitchen: place.id,
    transportIdrPerKg: rounded(draw.between(...seller.transportIdrPerKg), 10),
  }))
  const limit = seller.maxKgPerKitchen
  return seller.foods.map((food) => ({
    food,
    priceIdrPerKg: rounded(draw.near((prices.get(food) ?? 0) * seller.priceShare, 0.07), 50),
    ...(limit && {
      maxKg: rounded((draw.between(...limit) * district.length * days) / 6, 5),
    }),
    deliversTo,
  }))
}

/** One dealer sells every food to every kitchen without a limit, dearer than anyone. */
function dealer(seed: number): Supplier {
  const draw = random(seed, 'dealer')
  return {
    id: 'distributor',
    offers: FOODS.map((food) => ({
      food: food.id,
      priceIdrPerKg: rounded(food.priceIdrPerKg * draw.between(1.08, 1.25), 50),
    })),
  }
}

export function generateSuppliers(
  places: readonly Place[],
  days: number,
  seed: number,
): Supplier[] {
  const districts = Array.from(
    { length: Math.ceil(places.length / KITCHENS_PER_DISTRICT) },
    (_, index) => places.slice(index * KITCHENS_PER_DISTRICT, (index + 1) * KITCHENS_PER_DISTRICT),
  )
  const local = districts.flatMap((district, index) =>
    SELLERS.map((seller) => {
      const id = `${seller.id}-${index + 1}`
      const draw = random(seed, `supplier/${id}`)
      const offers = offersOf(seller, district, days, draw)
      const { minimumOrderIdr } = seller
      return { id, ...(minimumOrderIdr !== undefined && { minimumOrderIdr }), offers }
    }),
  )
  return [...local, dealer(seed)]
}

/** The same sellers with the days before cooking that each wants to know (the dealer: one). */
export const withLeadDays = (suppliers: readonly Supplier[]): Supplier[] =>
  suppliers.map((supplier) => {
    const seller = SELLERS.find(({ id }) => supplier.id.startsWith(`${id}-`))
    const leadDays = seller?.leadDays ?? 1
    return { ...supplier, offers: supplier.offers.map((offer) => ({ ...offer, leadDays })) }
  })
