import type { Role, Scope } from '#app/features/accounts/role.ts'
import type { Signer } from '#app/features/audit-trail/audit-event.ts'

/** One form of an address for storing and comparing. */
export const normalEmail = (typed: string): string => typed.trim().toLowerCase()

export type AccountRole = {
  id: string
  role: Role
  scope: Scope
  institutionId: string | null
  institutionName: string | null
  regionId: string | null
  regionName: string | null
}

export type Account = {
  id: string
  email: string
  name: string
  isActive: boolean
  createdAt: Date
  roles: AccountRole[]
}

/** What an account signs for at one kitchen. */
export type Seat = {
  accountId: string
  position: 'head-of-kitchen' | 'nutrition-supervisor'
  kitchenId: string
  kitchenName: string
}

/** A role to be given: exactly the id that its scope needs. */
export type RoleToGive =
  | { role: Role; scope: 'institution'; institutionId: string }
  | { role: Role; scope: 'region'; regionId: string }
  | { role: Role; scope: 'nation' }

type Reach = {
  isNational: boolean
  institutionIds: readonly string[]
  regionIds: readonly string[]
}

/** Whoever changes accounts: a person with that permission, or the command line. */
export type Manager = Signer & Reach

export const COMMAND_LINE: Manager = {
  name: 'Lumbung',
  role: 'command-line',
  isNational: true,
  institutionIds: [],
  regionIds: [],
}

/** A manager gives only what lies inside their own reach. */
export function mayGive(manager: Reach, given: RoleToGive): boolean {
  if (manager.isNational) return true
  if (given.scope === 'region') return manager.regionIds.includes(given.regionId)
  return given.scope === 'institution' && manager.institutionIds.includes(given.institutionId)
}

/** A manager changes only accounts of which every role lies inside their own reach. */
export const mayManage = (manager: Reach, roles: readonly AccountRole[]): boolean =>
  roles.every((role) => {
    if (manager.isNational) return true
    if (role.scope === 'region') return manager.regionIds.includes(role.regionId ?? '')
    return role.scope === 'institution' && manager.institutionIds.includes(role.institutionId ?? '')
  })

export type AccountRefusal =
  | 'not-found'
  | 'email-taken'
  | 'role-already-given'
  | 'last-admin'
  | 'beyond-your-scope'
