import { Link, NavLink } from '@remix-run/react'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Kitchen } from './kitchen.ts'

const TABS = [
  'today',
  'menus',
  'shortfalls',
  'lots',
  'beneficiaries',
  'sources',
  'eligibility',
] as const

/** Where one is: the kitchen's name, its institution, and its parts. */
export function KitchenTabs({ kitchen }: { kitchen: Kitchen }) {
  const t = useTranslate()
  const home = `/kitchens/${kitchen.id}`
  return (
    <div className="no-print mb-5 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line">
      <p className="py-1">
        <Link to="/kitchens" className="text-soft hover:underline">
          {t('kitchen.title')}
        </Link>
        <span className="text-soft"> / </span>
        <span className="font-semibold">{kitchen.name}</span>{' '}
        {kitchen.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
      </p>
      <nav aria-label={t('kitchen.parts')} className="flex gap-5 overflow-x-auto whitespace-nowrap">
        {TABS.map((tab) => (
          <NavLink
            key={tab}
            to={tab === 'today' ? home : `${home}/${tab}`}
            end={tab === 'today'}
            className="border-b-2 border-transparent py-1 text-soft aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {t(`kitchen-tab.${tab}`)}
          </NavLink>
        ))}
      </nav>
    </div>
  )
}
