import type { RoleName, RoleScope } from '#db/tables/accounts.ts'
import { idOf } from './demo-chance.ts'
import { institutionId } from './demo-region.ts'

/** `isSignIn`: shown with its password at the first start; the others only sign what they did. */
export type DemoAccount = {
  id: string
  email: string
  displayName: string
  role: RoleName
  scope: RoleScope
  institutionId: string | null
  isSignIn: boolean
}

/** Mail addresses under the reserved name 'example': no letter can ever reach anyone. */
const DOMAIN = 'lumbung.example'

type Seat = [local: string, displayName: string, role: RoleName, at: string, isSignIn?: boolean]

const SEATS: Seat[] = [
  ['kepala.muntok', 'Kepala SPPG Rutan Muntok', 'kitchen-manager', 'muntok', true],
  ['pengawasgizi.muntok', 'Pengawas Gizi Rutan Muntok', 'kitchen-manager', 'muntok', true],
  ['giatja.muntok', 'Petugas Giatja Rutan Muntok', 'unit-officer', 'muntok', true],
  ['gizi.babel', 'Pengawas gizi Dinas Kesehatan', 'auditor', 'region', true],
  ['belanja.muntok', 'Pengawas keuangan Rutan Muntok', 'buyer', 'muntok', true],
  ['kanwil.babel', 'Kanwil Ditjenpas Babel', 'regional-observer', 'region', true],
  ['admin', 'Administrator', 'admin', 'nation', true],
  ['kepala.sungailiat', 'Kepala SPPG Lapas Sungai Liat', 'kitchen-manager', 'sungai-liat'],
  ['kepala.pangkalpinang', 'Kepala SPPG Lapas Pangkal Pinang', 'kitchen-manager', 'pangkal-pinang'],
  ['kepala.tanjungpandan', 'Kepala SPPG Lapas Tanjung Pandan', 'kitchen-manager', 'tanjung-pandan'],
  ['pengawasgizi.sungailiat', 'Pengawas Gizi Lapas Sungai Liat', 'kitchen-manager', 'sungai-liat'],
  [
    'pengawasgizi.pangkalpinang',
    'Pengawas Gizi Lapas Pangkal Pinang',
    'kitchen-manager',
    'pangkal-pinang',
  ],
  ['giatja.sungailiat', 'Petugas Giatja Lapas Sungai Liat', 'unit-officer', 'sungai-liat'],
  ['giatja.pangkalpinang', 'Petugas Giatja Lapas Pangkal Pinang', 'unit-officer', 'pangkal-pinang'],
  ['giatja.tanjungpandan', 'Petugas Giatja Lapas Tanjung Pandan', 'unit-officer', 'tanjung-pandan'],
  ['giatja.narkotika', 'Petugas Giatja Lapas Narkotika', 'unit-officer', 'narkotika'],
  ['giatja.perempuan', 'Petugas Giatja Lapas Perempuan', 'unit-officer', 'perempuan'],
  ['giatja.lpka', 'Petugas LPKA Pangkal Pinang', 'unit-officer', 'lpka'],
]

const scopeOf = (at: string): RoleScope => (at === 'nation' || at === 'region' ? at : 'institution')

export const demoAccounts = (): DemoAccount[] =>
  SEATS.map(([local, displayName, role, at, isSignIn = false]) => ({
    id: idOf('account', local),
    email: `${local}@${DOMAIN}`,
    displayName,
    role,
    scope: scopeOf(at),
    institutionId: scopeOf(at) === 'institution' ? institutionId(at) : null,
    isSignIn,
  }))

/** Read once: thousands of rows of a year name them. */
const OFFICERS = new Map<string | null, string>()

/** Who signs for the farm of an institution. */
export function officerOf(institution: string) {
  if (OFFICERS.size === 0) {
    for (const one of demoAccounts()
      .filter(({ role }) => role === 'unit-officer')
      .reverse()) {
      OFFICERS.set(one.institutionId, one.id)
    }
  }
  const officer = OFFICERS.get(institutionId(institution))
  if (!officer) throw new Error(`no demo officer at ${institution}`)
  return officer
}

/** Who signs for a kitchen. */
export function managerOf(institution: string) {
  const manager = demoAccounts().find(
    (one) => one.role === 'kitchen-manager' && one.institutionId === institutionId(institution),
  )
  if (!manager) throw new Error(`no demo manager at ${institution}`)
  return manager.id
}

/** Who signs a kitchen's papers for what is on the plate; not every kitchen has one yet. */
export const supervisorOf = (institution: string) =>
  demoAccounts().filter(
    (one) => one.role === 'kitchen-manager' && one.institutionId === institutionId(institution),
  )[1]?.id
