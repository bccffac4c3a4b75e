import type { Role } from '#app/features/accounts/role.ts'

/** Looking: pages that change nothing. */
type Reading =
  | 'read:food'
  | 'read:recipe'
  | 'read:kitchen'
  | 'read:beneficiaries'
  | 'read:menu'
  | 'read:unit'
  | 'read:supply'
  | 'read:lot'
  | 'read:offer'
  | 'read:plan'
  | 'read:shortfall'
  | 'read:order'
  | 'read:audit'
  | 'read:region'
  | 'read:trail'
  | 'read:jobs'

/** Doing: verbs of the business. */
type Doing =
  | 'change:food'
  | 'change:recipe'
  | 'change:rules'
  | 'register:kitchen'
  | 'assess:kitchen'
  | 'update:headcount'
  | 'change:menu'
  | 'adopt:menu'
  | 'sign:menu'
  | 'change:portion-scale'
  | 'change:letterhead'
  | 'appoint:signatory'
  | 'register:unit'
  | 'run:cycle'
  | 'report:supply'
  | 'receive:lot'
  | 'count:stock'
  | 'change:offer'
  | 'request:plan'
  | 'adopt:plan'
  | 'cover:shortfall'
  | 'place:order'
  | 'record:receipt'
  | 'record:finding'
  | 'sign:audit'
  | 'manage:accounts'
  | 'change:own-account'

export type Permission = Reading | Doing

/** What everyone may who may do anything at all. */
const OWN = ['change:own-account', 'read:food'] as const

const KITCHEN_READING = [
  ...OWN,
  'read:recipe',
  'read:kitchen',
  'read:beneficiaries',
  'read:menu',
  'read:unit',
  'read:supply',
  'read:lot',
  'read:offer',
  'read:plan',
  'read:shortfall',
  'read:order',
  'read:audit',
] as const

const GRANTS: Record<Role, readonly Permission[]> = {
  'kitchen-manager': [
    ...KITCHEN_READING,
    'change:recipe',
    'assess:kitchen',
    'update:headcount',
    'change:menu',
    'adopt:menu',
    'sign:menu',
    'change:portion-scale',
    'change:letterhead',
    'register:unit',
    'receive:lot',
    'count:stock',
    'request:plan',
    'adopt:plan',
  ],
  'unit-officer': [
    ...OWN,
    'read:unit',
    'read:supply',
    'read:lot',
    'register:unit',
    'run:cycle',
    'report:supply',
  ],
  buyer: [
    ...KITCHEN_READING,
    'change:offer',
    'receive:lot',
    'count:stock',
    'cover:shortfall',
    'place:order',
    'record:receipt',
  ],
  auditor: [...KITCHEN_READING, 'read:region', 'read:trail', 'record:finding', 'sign:audit'],
  'regional-observer': [...KITCHEN_READING, 'read:region'],
  admin: [
    ...KITCHEN_READING,
    'read:region',
    'read:trail',
    'read:jobs',
    'change:food',
    'change:recipe',
    'change:rules',
    'register:kitchen',
    'assess:kitchen',
    'register:unit',
    'change:offer',
    'manage:accounts',
    'change:portion-scale',
    'change:letterhead',
    'appoint:signatory',
  ],
}

export const permissionsOf = (role: Role): readonly Permission[] => GRANTS[role]
export const roleMay = (role: Role, permission: Permission): boolean =>
  GRANTS[role].includes(permission)
