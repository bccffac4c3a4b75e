import { type Permission, permissionsOf, roleMay } from '#app/features/accounts/permission.ts'
import type { Role } from '#app/features/accounts/role.ts'
import { DEFAULT_TIME_ZONE } from '#app/features/institutions/institution.ts'

/** One role with everything it reaches, already spelled out as ids. */
export type Grant = {
  role: Role
  isNational: boolean
  regionIds: readonly string[]
  institutions: readonly { id: string; timeZone: string }[]
}

export type Person = {
  accountId: string
  email: string
  name: string
  locale: 'id' | 'en'
  grants: readonly Grant[]
}

/** A person as one permission was granted: only ids inside that grant, and the role that gave it. */
export type Actor = {
  accountId: string
  name: string
  role: Role
  timeZone: string
  isNational: boolean
  institutionIds: readonly string[]
  regionIds: readonly string[]
  person: Person
}

/** The place that a request is about. */
export type Target = { institutionId: string } | { regionId: string } | 'nation'

/** The person as an actor of this permission in this place; undefined when it is not granted. */
export function actAs(person: Person, permission: Permission, target?: Target): Actor | undefined {
  const grants = person.grants.filter(
    (grant) => roleMay(grant.role, permission) && (!target || reaches(grant, target)),
  )
  const [first] = grants
  if (!first) return undefined
  const institutions = grants.flatMap((grant) => grant.institutions)
  return {
    accountId: person.accountId,
    name: person.name,
    role: first.role,
    timeZone: firstTimeZone(grants),
    isNational: grants.some((grant) => grant.isNational),
    institutionIds: [...new Set(institutions.map(({ id }) => id))],
    regionIds: [...new Set(grants.flatMap((grant) => grant.regionIds))],
    person,
  }
}

const firstTimeZone = (grants: readonly Grant[]): string =>
  grants.flatMap(({ institutions }) => institutions)[0]?.timeZone ?? DEFAULT_TIME_ZONE

/** The clock on the wall where a person works. */
export const homeTimeZone = ({ grants }: Person): string => firstTimeZone(grants)

function reaches(grant: Grant, target: Target): boolean {
  if (grant.isNational) return true
  if (target === 'nation') return false
  if ('regionId' in target) return grant.regionIds.includes(target.regionId)
  return grant.institutions.some(({ id }) => id === target.institutionId)
}

/** The guard's question without the guard, for a button that should not be shown. */
export const mayIn = ({ person }: Actor, permission: Permission, target?: Target): boolean =>
  actAs(person, permission, target) !== undefined

/** Everything a person may do anywhere, for the menu. */
export const permissionsOfPerson = (person: Person): ReadonlySet<Permission> =>
  new Set(person.grants.flatMap(({ role }) => permissionsOf(role)))
