import type { UnitKind, UnitLocation } from '#db/tables/units.ts'
import { type Growing, grows, IKAT_BAYAM, IKAT_KANGKUNG } from './demo-growing.ts'

export type DemoUnit = {
  code: string
  at: string
  name: string
  kind: UnitKind
  location: UnitLocation
  areaM2?: number
  volumeM3?: number
  maxCropHeightCm?: number
  capacityNote?: string
  growing: Growing[]
}

type Size = Pick<DemoUnit, 'areaM2' | 'volumeM3' | 'maxCropHeightCm' | 'capacityNote'>

const unit = (
  [at, code, name]: [at: string, code: string, name: string],
  [kind, location]: [UnitKind, UnitLocation],
  size: Size,
  growing: Growing[],
): DemoUnit => ({ code: `${at}-${code}`, at, name, kind, location, ...size, growing })

const WALLED_BED: [UnitKind, UnitLocation] = ['bed', 'inside-wall']
const WALLED_RACK: [UnitKind, UnitLocation] = ['hydroponic-rack', 'inside-wall']
/** Inside the wall nothing may stand higher than a guard's knee and a half: an example, in cm. */
const LOW = 60

const kangkung = (weekdays: number[], likelyKg: number, m2: number) =>
  grows('kangkung', { weekdays, likelyKg, said: IKAT_KANGKUNG, quantity: [m2, 'm²'] })
const bayam = (weekdays: number[], likelyKg: number, m2: number) =>
  grows('bayam', { weekdays, likelyKg, said: IKAT_BAYAM, quantity: [m2, 'm²'] })

/** Seventeen example units of seven real institutions. */
export const FARM: DemoUnit[] = [
  unit(['muntok', 'bedeng-a', 'Bedeng A'], WALLED_BED, { areaM2: 280, maxCropHeightCm: LOW }, [
    kangkung([1, 4], 46.2, 40),
  ]),
  unit(['muntok', 'bedeng-b', 'Bedeng B'], WALLED_BED, { areaM2: 150, maxCropHeightCm: LOW }, [
    bayam([2, 5], 21.5, 22),
  ]),
  unit(
    ['muntok', 'kolam-1', 'Kolam bioflok 1'],
    ['pond', 'inside-wall'],
    { volumeM3: 36, capacityNote: 'aerasi 24 jam, 100 ekor/m³' },
    [grows('lele', { weekdays: [3], likelyKg: 58, quantity: [3600, 'ekor'] })],
  ),
  unit(['muntok', 'rak-1', 'Rak hidroponik 1'], WALLED_RACK, { areaM2: 36, maxCropHeightCm: LOW }, [
    grows('pakcoy', { weekdays: [2], likelyKg: 12.5, quantity: [640, 'lubang'] }),
  ]),
  unit(
    ['sungai-liat', 'kebun', 'Kebun luar tembok'],
    ['field', 'off-site'],
    { areaM2: 7500, capacityNote: 'SAE, 6 petak' },
    [
      grows('singkong', { weekdays: [1, 4], likelyKg: 125, quantity: [60, 'm²'] }),
      grows('daun-singkong', { weekdays: [2, 5], likelyKg: 34, quantity: [400, 'm²'] }),
      grows('jagung-manis', { weekdays: [3], likelyKg: 145, quantity: [130, 'm²'] }),
    ],
  ),
  unit(
    ['sungai-liat', 'terong', 'Bedeng terong'],
    ['bed', 'inner-perimeter'],
    { areaM2: 320, maxCropHeightCm: 160 },
    [grows('terong', { weekdays: [2, 5], likelyKg: 31, quantity: [320, 'm²'] })],
  ),
  unit(
    ['sungai-liat', 'petelur', 'Kandang ayam petelur'],
    ['layer-flock', 'off-site'],
    { capacityNote: '720 ekor, terpisah dari dapur' },
    [
      grows('telur-ayam', {
        weekdays: [1, 3, 5],
        likelyKg: 82,
        said: { measure: 'butir', grams: 60 },
        quantity: [720, 'ekor'],
      }),
    ],
  ),
  unit(
    ['sungai-liat', 'pepaya', 'Kebun pepaya'],
    ['orchard', 'off-site'],
    { areaM2: 850, capacityNote: '85 pohon' },
    [grows('pepaya', { weekdays: [4], likelyKg: 94, quantity: [85, 'pohon'] })],
  ),
  unit(
    ['muntok', 'pisang', 'Kebun pisang SAE'],
    ['orchard', 'off-site'],
    { areaM2: 4200, capacityNote: '380 rumpun' },
    [grows('pisang-ambon', { weekdays: [2, 5], likelyKg: 64, quantity: [380, 'rumpun'] })],
  ),
  unit(
    ['pangkal-pinang', 'bedeng-1', 'Bedeng 1'],
    WALLED_BED,
    { areaM2: 230, maxCropHeightCm: LOW },
    [grows('sawi', { weekdays: [2, 6], likelyKg: 33, quantity: [22, 'm²'] })],
  ),
  unit(
    ['pangkal-pinang', 'kolam-nila', 'Kolam nila'],
    ['pond', 'inner-perimeter'],
    { areaM2: 240, volumeM3: 280, capacityNote: '10 ekor/m², kincir' },
    [grows('nila', { weekdays: [5], likelyKg: 38, quantity: [2400, 'ekor'] })],
  ),
  unit(['narkotika', 'bedeng-1', 'Bedeng 1'], WALLED_BED, { areaM2: 320, maxCropHeightCm: LOW }, [
    kangkung([2, 5], 51.6, 44),
  ]),
  unit(['narkotika', 'bedeng-2', 'Bedeng 2'], WALLED_BED, { areaM2: 180, maxCropHeightCm: LOW }, [
    bayam([3], 44, 45),
  ]),
  unit(
    ['perempuan', 'rak-1', 'Rak hidroponik'],
    WALLED_RACK,
    { areaM2: 48, maxCropHeightCm: LOW },
    [grows('pakcoy', { weekdays: [1, 4], likelyKg: 11, quantity: [560, 'lubang'] })],
  ),
  unit(
    ['lpka', 'bedeng-1', 'Bedeng ubi jalar'],
    WALLED_BED,
    { areaM2: 420, maxCropHeightCm: LOW },
    [
      grows('ubi-jalar-kuning', {
        weekdays: [3],
        everyWeeks: 2,
        likelyKg: 92,
        quantity: [60, 'm²'],
      }),
    ],
  ),
  unit(
    ['tanjung-pandan', 'bedeng-1', 'Bedeng 1'],
    WALLED_BED,
    { areaM2: 130, maxCropHeightCm: LOW },
    [kangkung([2, 5], 21, 18)],
  ),
  unit(
    ['tanjung-pandan', 'kolam-1', 'Kolam lele 1'],
    ['pond', 'inner-perimeter'],
    { volumeM3: 22, capacityNote: 'kolam terpal, 90 ekor/m³' },
    [grows('lele', { weekdays: [4], likelyKg: 33, quantity: [1980, 'ekor'] })],
  ),
]
