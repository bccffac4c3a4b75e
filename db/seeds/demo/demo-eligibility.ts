import type { Insertable } from 'kysely'
import type { EligibilityAnswerTable } from '#db/tables/kitchens.ts'
import { managerOf } from './demo-accounts.ts'
import { idOf } from './demo-chance.ts'
import { addDays, atWib } from './demo-day.ts'
import { kitchenId } from './demo-region.ts'

/** An example answer: requirement, how many days ago, how many days from now it expires, issuer. */
type Row = [requirement: string, daysAgo: number, expiresInDays: number | null, issuer: string]

const IN_ORDER: Row[] = [
  ['slhs', 148, 217, 'Dinas Kesehatan (contoh)'],
  ['halal-certificate', 203, 1257, 'BPJPH (contoh)'],
  ['water-test', 61, 304, 'Laboratorium kesehatan daerah (contoh)'],
  ['siting', 210, null, 'Survei lokasi (contoh)'],
  ['building', 210, null, 'Survei lokasi (contoh)'],
  ['rapid-test', 75, null, 'Dinas Kesehatan (contoh)'],
  ['food-handler-training', 88, 277, 'Dinas Kesehatan (contoh)'],
  ['beneficiary-agreement', 182, 183, 'Sekolah dan posyandu (contoh)'],
  ['ba-verval', 190, null, 'BGN (contoh)'],
  ['head-of-kitchen-decree', 185, null, 'BGN (contoh)'],
  ['virtual-account', 180, null, 'Bank mitra (contoh)'],
  ['certified-cook', 120, 610, 'LSP berlisensi BNSP (contoh)'],
  ['haccp', 96, 269, 'Lembaga sertifikasi (contoh)'],
]

/** At Muntok the handlers' certificate ends in three weeks, so that somebody must renew it. */
const ENDING: Row = ['food-handler-training', 344, 21, 'Dinas Kesehatan (contoh)']

const ELIGIBLE = [
  { kitchen: 'rutan-muntok', at: 'muntok' },
  { kitchen: 'lapas-sungai-liat', at: 'sungai-liat' },
  { kitchen: 'lapas-pangkal-pinang', at: 'pangkal-pinang' },
]

/** Tanjung Pandan is on its way: two certificates have run out, one is refused, some have no answer. */
const ON_THE_WAY: Row[] = [
  ['slhs', 391, -26, 'Dinas Kesehatan (contoh)'],
  ['water-test', 372, -7, 'Laboratorium kesehatan daerah (contoh)'],
  ['siting', 64, null, 'Survei lokasi (contoh)'],
  ['building', 64, null, 'Survei lokasi (contoh)'],
  ['food-handler-training', 40, 325, 'Dinas Kesehatan (contoh)'],
  ['beneficiary-agreement', 33, 332, 'Sekolah dan posyandu (contoh)'],
]

export function demoEligibilityAnswers(today: string): Insertable<EligibilityAnswerTable>[] {
  const eligible = ELIGIBLE.flatMap(({ kitchen, at }, index) =>
    IN_ORDER.map((row) => {
      const isEnding = kitchen === 'rutan-muntok' && row[0] === ENDING[0]
      return answer({ kitchen, at, today, shift: index * 9 }, isEnding ? ENDING : row)
    }),
  )
  const late = { kitchen: 'lapas-tanjung-pandan', at: 'tanjung-pandan', today, shift: 0 }
  return [
    ...eligible,
    ...ON_THE_WAY.map((row) => answer(late, row)),
    notMet(late, 'rapid-test', 'Alat uji cepat belum tersedia'),
  ]
}

type Where = { kitchen: string; at: string; today: string; shift: number }

function answer(where: Where, row: Row): Insertable<EligibilityAnswerTable> {
  const [requirement, daysAgo, expiresInDays, issuer] = row
  const answeredOn = addDays(where.today, -daysAgo - where.shift)
  return {
    id: idOf('eligibility', where.kitchen, requirement),
    kitchen_id: kitchenId(where.kitchen),
    requirement_code: requirement,
    answer: 'met',
    answered_on: answeredOn,
    number: `CONTOH/${requirement.toUpperCase()}/${answeredOn.slice(0, 4)}`,
    issuer,
    evidence_reference: 'Map kelayakan dapur, contoh',
    expires_on: expiresInDays === null ? null : addDays(where.today, expiresInDays + where.shift),
    account_id: managerOf(where.at),
    recorded_at: atWib(answeredOn, '10:30'),
  }
}

const notMet = (
  where: Where,
  requirement: string,
  reason: string,
): Insertable<EligibilityAnswerTable> => ({
  id: idOf('eligibility', where.kitchen, requirement, 'not-met'),
  kitchen_id: kitchenId(where.kitchen),
  requirement_code: requirement,
  answer: 'not-met',
  answered_on: addDays(where.today, -12),
  number: null,
  issuer: null,
  evidence_reference: `${reason} (contoh)`,
  expires_on: null,
  account_id: managerOf(where.at),
  recorded_at: atWib(addDays(where.today, -12), '09:15'),
})
