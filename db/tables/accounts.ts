import type { Generated } from 'kysely'

export type Locale = 'id' | 'en'
export type RoleName =
  | 'kitchen-manager'
  | 'unit-officer'
  | 'auditor'
  | 'buyer'
  | 'regional-observer'
  | 'admin'
export type RoleScope = 'institution' | 'region' | 'nation'

export interface AccountTable {
  id: Generated<string>
  /** Lower case; the database refuses anything else. */
  email: string
  display_name: string
  password_hash: string
  locale: Generated<Locale>
  is_active: Generated<boolean>
  created_at: Generated<Date>
}

/** Institution scope names an institution, region scope a region, nation scope neither. */
export interface AccountRoleTable {
  id: Generated<string>
  account_id: string
  role: RoleName
  scope: RoleScope
  institution_id: string | null
  region_id: string | null
}

export interface SessionTable {
  token_hash: string
  account_id: string
  created_at: Generated<Date>
  expires_at: Date
}

export interface SignInAttemptTable {
  id: Generated<string>
  /** Hash of what is limited: an address, an e-mail, or both. */
  key_hash: string
  attempted_at: Generated<Date>
  is_success: boolean
}
