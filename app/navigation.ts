import type { NavItem } from '#app/components/nav.tsx'
import type { Permission } from '#app/features/accounts/permission.ts'

type Entry = NavItem & { permission?: Permission }

/** The main menu in its order; a person sees the entries that their roles may open. */
export const NAVIGATION: readonly Entry[] = [
  { href: '/', label: 'nav.today' },
  { href: '/kitchens', label: 'nav.kitchens', permission: 'read:kitchen' },
  { href: '/menus', label: 'nav.menus', permission: 'read:menu' },
  { href: '/plans', label: 'nav.plans', permission: 'read:plan' },
  { href: '/units', label: 'nav.supply', permission: 'read:unit' },
  { href: '/shortfalls', label: 'nav.shortfalls', permission: 'read:shortfall' },
  { href: '/offers', label: 'nav.offers', permission: 'read:offer' },
  { href: '/recipes', label: 'nav.recipes', permission: 'read:recipe' },
  { href: '/foods', label: 'nav.foods', permission: 'read:food' },
  { href: '/regions', label: 'nav.regions', permission: 'read:region' },
  { href: '/audits', label: 'nav.audits', permission: 'read:audit' },
  { href: '/admin/users', label: 'nav.admin', permission: 'manage:accounts' },
]

export const navigationFor = (permissions: ReadonlySet<Permission>): NavItem[] =>
  NAVIGATION.filter(({ permission }) => !permission || permissions.has(permission)).map(
    ({ href, label }) => ({ href, label }),
  )
