import type { Insertable } from 'kysely'
import type { InstitutionTable } from '#db/tables/institutions.ts'
import type {
  DeliveryRouteTable,
  KitchenEquipmentTable,
  KitchenTable,
} from '#db/tables/kitchens.ts'
import { idOf } from './demo-chance.ts'

/** Province code of Kemendagri: Kepulauan Bangka Belitung. */
export const DEMO_REGION_CODE = '19'

type Place = {
  code: string
  name: string
  regencyCode: string
  kind: InstitutionTable['kind']
  class: string
}

/** The institutions are real; everything counted or priced in them is an example. */
const PLACES: Place[] = [
  {
    code: 'muntok',
    name: 'Rutan Kelas IIB Muntok',
    regencyCode: '19.05',
    kind: 'rutan',
    class: 'IIB',
  },
  {
    code: 'sungai-liat',
    name: 'Lapas Kelas IIB Sungai Liat',
    regencyCode: '19.01',
    kind: 'lapas',
    class: 'IIB',
  },
  {
    code: 'pangkal-pinang',
    name: 'Lapas Kelas IIA Pangkal Pinang',
    regencyCode: '19.71',
    kind: 'lapas',
    class: 'IIA',
  },
  {
    code: 'tanjung-pandan',
    name: 'Lapas Kelas IIB Tanjung Pandan',
    regencyCode: '19.02',
    kind: 'lapas',
    class: 'IIB',
  },
  {
    code: 'narkotika',
    name: 'Lapas Narkotika Kelas IIA Pangkal Pinang',
    regencyCode: '19.71',
    kind: 'lapas',
    class: 'IIA',
  },
  {
    code: 'perempuan',
    name: 'Lapas Perempuan Kelas III Pangkal Pinang',
    regencyCode: '19.71',
    kind: 'lpp',
    class: 'III',
  },
  {
    code: 'lpka',
    name: 'LPKA Kelas II Pangkal Pinang',
    regencyCode: '19.71',
    kind: 'lpka',
    class: 'II',
  },
]

export const institutionId = (code: string) => idOf('institution', code)

/** Regencies by the place in each name; the list of institutions itself names no address. */
const SOURCE = 'Daftar UPT Pemasyarakatan, Ditjenpas; kabupaten/kota menurut nama tempat'

export const demoInstitutions = (): Omit<Insertable<InstitutionTable>, 'region_id'>[] =>
  PLACES.map((place) => ({
    id: institutionId(place.code),
    regency_code: place.regencyCode,
    name: place.name,
    kind: place.kind,
    class: place.class,
    time_zone: 'Asia/Jakarta',
    source: SOURCE,
  }))

const KITCHENS = [
  { code: 'rutan-muntok', at: 'muntok', name: 'Dapur MBG Rutan Muntok' },
  { code: 'lapas-sungai-liat', at: 'sungai-liat', name: 'Dapur MBG Lapas Sungai Liat' },
  { code: 'lapas-pangkal-pinang', at: 'pangkal-pinang', name: 'Dapur MBG Lapas Pangkal Pinang' },
  { code: 'lapas-tanjung-pandan', at: 'tanjung-pandan', name: 'Dapur MBG Lapas Tanjung Pandan' },
]

export const kitchenId = (code: string) => idOf('kitchen', code)

export const demoKitchens = (createdAt: Date): Insertable<KitchenTable>[] =>
  KITCHENS.map((kitchen) => ({
    id: kitchenId(kitchen.code),
    institution_id: institutionId(kitchen.at),
    code: kitchen.code,
    name: kitchen.name,
    is_example: true,
    created_at: createdAt,
  }))

/** Minutes that all machines of a kind run from the first fire at midnight to the last tray at nine. */
const EQUIPMENT: [equipment: string, minutes: number][] = [
  ['rice-steamer', 720],
  ['steamer', 900],
  ['wok', 1200],
  ['pot', 1680],
  ['fryer', 960],
  ['grill', 600],
  ['blender', 360],
  ['cutting-table', 2400],
]

export const demoEquipment = (): Insertable<KitchenEquipmentTable>[] =>
  KITCHENS.flatMap(({ code }) =>
    EQUIPMENT.map(([equipment, minutes]) => ({
      kitchen_id: kitchenId(code),
      equipment,
      minutes_per_day: code === 'lapas-tanjung-pandan' ? minutes / 2 : minutes,
    })),
  )

/** Example rupiah per kilogram between institutions of Bangka; nothing crosses the strait to Belitung. */
const ROUTES: [from: string, muntok: number, sungaiLiat: number, pangkalPinang: number][] = [
  ['muntok', 0, 1500, 1300],
  ['sungai-liat', 1500, 0, 500],
  ['pangkal-pinang', 1300, 500, 0],
  ['narkotika', 1300, 450, 150],
  ['perempuan', 1300, 500, 100],
  ['lpka', 1300, 500, 150],
]

export const demoRoutes = (): Insertable<DeliveryRouteTable>[] => {
  const bangka = ['rutan-muntok', 'lapas-sungai-liat', 'lapas-pangkal-pinang']
  const routes = ROUTES.flatMap(([from, ...prices]) =>
    bangka.map((kitchen, index) => ({
      from_institution_id: institutionId(from),
      kitchen_id: kitchenId(kitchen),
      transport_idr_per_kg: prices[index] ?? 0,
    })),
  )
  const belitung = {
    from_institution_id: institutionId('tanjung-pandan'),
    kitchen_id: kitchenId('lapas-tanjung-pandan'),
    transport_idr_per_kg: 0,
  }
  return [...routes, belitung]
}
