import type { Insertable } from 'kysely'
import type { LetterheadTable, SignatoryTable } from '#db/tables/signed-weeks.ts'
import { managerOf, supervisorOf } from './demo-accounts.ts'
import { institutionId, kitchenId } from './demo-region.ts'

/** The kitchens that plan, with the full name of their institution as it stands on its papers. */
const HOUSES = [
  { kitchen: 'rutan-muntok', institution: 'muntok', name: 'RUMAH TAHANAN NEGARA KELAS IIB MUNTOK' },
  {
    kitchen: 'lapas-sungai-liat',
    institution: 'sungai-liat',
    name: 'LEMBAGA PEMASYARAKATAN KELAS IIB SUNGAI LIAT',
  },
  {
    kitchen: 'lapas-pangkal-pinang',
    institution: 'pangkal-pinang',
    name: 'LEMBAGA PEMASYARAKATAN KELAS IIA PANGKAL PINANG',
  },
]

/** A Kepala SPPG and a Pengawas Gizi for each kitchen that plans. */
export const demoSignatories = (): Insertable<SignatoryTable>[] =>
  HOUSES.flatMap(({ kitchen, institution }) => {
    const supervisor = supervisorOf(institution)
    return [
      {
        kitchen_id: kitchenId(kitchen),
        position: 'head-of-kitchen' as const,
        account_id: managerOf(institution),
      },
      ...(supervisor === undefined
        ? []
        : [
            {
              kitchen_id: kitchenId(kitchen),
              position: 'nutrition-supervisor' as const,
              account_id: supervisor,
            },
          ]),
    ]
  })

/** The offices above an institution are what they are; addresses are left to it. */
export const demoLetterheads = (): Insertable<LetterheadTable>[] =>
  HOUSES.map(({ institution, name }) => ({
    institution_id: institutionId(institution),
    lines: [
      'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA',
      'DIREKTORAT JENDERAL PEMASYARAKATAN',
      'KANTOR WILAYAH KEPULAUAN BANGKA BELITUNG',
      name,
    ].join('\n'),
    number_pattern: null,
  }))
