import type { Generated } from 'kysely'

export type InstitutionKind = 'lapas' | 'rutan' | 'lpka' | 'lpp' | 'bapas'
export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

export interface RegionTable {
  id: Generated<string>
  /** Province code of Kemendagri, such as '19'. */
  code: string
  name: string
  kanwil_name: string
}

export interface RegencyTable {
  /** Regency or city code of Kemendagri, such as '19.71'. */
  code: string
  region_id: string
  name: string
}

export interface InstitutionTable {
  id: Generated<string>
  region_id: string
  regency_code: string
  name: string
  kind: InstitutionKind
  class: string | null
  time_zone: TimeZone
  source: string
}
