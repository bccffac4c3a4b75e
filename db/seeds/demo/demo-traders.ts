import type { SupplierTable } from '#db/tables/suppliers.ts'
import type { PriceGroup } from './demo-prices.ts'

/** Example rupiah per kilogram to each of four kitchens; null: does not come. */
export type TraderRoutes = [
  muntok: number | null,
  sungaiLiat: number | null,
  pangkalPinang: number | null,
  tanjungPandan: number | null,
]

export type Trader = {
  code: string
  name: string
  kind: SupplierTable['kind']
  minimumOrderIdr: number | null
  routes: TraderRoutes
  /** Price level against the market, by group of food; a group that is left out is not sold. */
  level: Partial<Record<PriceGroup | 'pihps', number>>
  maxKg?: Partial<Record<PriceGroup, number>>
  /** Sells only these foods of its groups, separated by spaces. */
  only?: string
}

const trader = (
  [code, name, kind]: [string, string, Trader['kind']],
  minimumOrderIdr: number | null,
  routes: TraderRoutes,
  sells: Pick<Trader, 'level' | 'maxKg' | 'only'>,
): Trader => ({ code, name, kind, minimumOrderIdr, routes, ...sells })

/** Market traders carry everything at the market's price. */
const ALL: Trader['level'] = {
  pihps: 1,
  dry: 1,
  soy: 1,
  vegetable: 1,
  fruit: 1,
  'sea-fish': 1,
  'pond-fish': 1,
  meat: 1,
  egg: 1,
  spice: 1,
}

const GROCERIES =
  'beras minyak-goreng gula-pasir garam tepung-terigu tepung-beras beras-merah beras-jagung ' +
  'mi-kering bihun makaroni kecap-manis kacang-hijau kacang-tanah kacang-merah susu-bubuk ' +
  'margarin tepung-tapioka maizena'
const POULTRY =
  'ayam telur-ayam dada-ayam paha-ayam hati-ayam ampela-ayam telur-puyuh telur-asin telur-bebek'

/** Invented traders, every one named 'contoh'; nobody's real price is shown. */
export const TRADERS: Trader[] = [
  trader(['pasar-bangka', 'Pasar contoh Bangka', 'market'], null, [650, 300, 200, null], {
    level: ALL,
  }),
  trader(['pasar-belitung', 'Pasar contoh Belitung', 'market'], null, [null, null, null, 200], {
    level: ALL,
  }),
  trader(
    ['koperasi', 'Koperasi contoh Pemasyarakatan Babel', 'cooperative'],
    1_000_000,
    [450, 250, 150, 900],
    { level: { pihps: 0.97, dry: 0.95, soy: 1.02, egg: 0.97, spice: 0.98, vegetable: 1.04 } },
  ),
  trader(
    ['distributor', 'Distributor sembako contoh', 'distributor'],
    5_000_000,
    [500, 300, 250, 1100],
    { level: { pihps: 0.93, dry: 0.91 }, only: GROCERIES },
  ),
  trader(
    ['tempe-muntok', 'UMKM tahu tempe contoh Muntok', 'umkm'],
    250_000,
    [100, null, null, null],
    { level: { soy: 0.9 }, maxKg: { soy: 700 } },
  ),
  trader(
    ['tempe-pangkal-pinang', 'UMKM tahu tempe contoh Pangkal Pinang', 'umkm'],
    250_000,
    [null, 350, 100, null],
    { level: { soy: 0.92 }, maxKg: { soy: 1200 } },
  ),
  trader(
    ['tani-muntok', 'Kelompok tani contoh Bangka Barat', 'umkm'],
    300_000,
    [250, null, 900, null],
    {
      level: { vegetable: 0.86, fruit: 0.88, spice: 0.93 },
      maxKg: { vegetable: 260, fruit: 350, spice: 60 },
    },
  ),
  trader(
    ['tani-bangka', 'Kelompok tani contoh Bangka Tengah', 'umkm'],
    300_000,
    [null, 300, 250, null],
    {
      level: { vegetable: 0.88, fruit: 0.9, spice: 0.93 },
      maxKg: { vegetable: 420, fruit: 500, spice: 80 },
    },
  ),
  trader(['nelayan', 'UMKM nelayan contoh Bangka', 'umkm'], 500_000, [400, 300, 350, null], {
    level: { 'sea-fish': 0.88 },
    maxKg: { 'sea-fish': 300 },
  }),
  trader(['pembudidaya', 'UMKM pembudidaya ikan contoh', 'umkm'], 400_000, [500, 250, 200, null], {
    level: { 'pond-fish': 0.93 },
    maxKg: { 'pond-fish': 350 },
  }),
  trader(
    ['unggas', 'Distributor unggas contoh bersertifikat halal', 'distributor'],
    2_000_000,
    [700, 350, 300, 1500],
    { level: { pihps: 0.96, meat: 0.94, egg: 0.95 }, only: POULTRY },
  ),
]
