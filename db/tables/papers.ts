import type { Generated } from 'kysely'

/** An address that gives a kitchen's menus to calendars until it is withdrawn. */
export interface MenuFeedTable {
  id: Generated<string>
  kitchen_id: string
  token: string
  account_id: string
  created_at: Generated<Date>
  revoked_at: Date | null
}
