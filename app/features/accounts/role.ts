/** What a person is here, in the order in which screens list them. */
export const ROLES = [
  'kitchen-manager',
  'unit-officer',
  'buyer',
  'auditor',
  'regional-observer',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

export const SCOPES = ['institution', 'region', 'nation'] as const
export type Scope = (typeof SCOPES)[number]

/** Where each role may reach: nobody reports supply for a whole nation. */
const REACH: Record<Role, readonly Scope[]> = {
  'kitchen-manager': ['institution', 'region'],
  'unit-officer': ['institution'],
  buyer: ['institution', 'region'],
  auditor: ['institution', 'region', 'nation'],
  'regional-observer': ['region', 'nation'],
  admin: ['region', 'nation'],
}

export const mayReach = (role: Role, scope: Scope): boolean => REACH[role].includes(scope)
export const isScope = (text: string): text is Scope => SCOPES.some((scope) => scope === text)
