import { NavLink, useSearchParams } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'

const TABS = ['summary', 'allocation', 'purchases', 'shortfalls', 'reasons', 'compare'] as const

/** The parts of a plan; the kitchen that was chosen stays chosen. */
export function PlanTabs({ planId }: { planId: string }) {
  const t = useTranslate()
  const [search] = useSearchParams()
  const kitchen = search.get('kitchen')
  const query = kitchen ? `?kitchen=${kitchen}` : ''
  return (
    <nav
      aria-label={t('plan-tab.label')}
      className="no-print mb-6 flex gap-5 overflow-x-auto border-b border-line whitespace-nowrap"
    >
      {TABS.map((tab) => (
        <NavLink
          key={tab}
          to={`/plans/${planId}${tab === 'summary' ? '' : `/${tab}`}${query}`}
          end={tab !== 'compare'}
          className="border-b-2 border-transparent py-1.5 text-soft aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(`plan-tab.${tab}`)}
        </NavLink>
      ))}
    </nav>
  )
}
