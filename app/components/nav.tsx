import { Link, NavLink, useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { PlainKey } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type NavItem = { href: string; label: Extract<PlainKey, `nav.${string}`>; count?: number }

/** Brand, main menu by role, and who is signed in. */
export function SiteHeader(props: {
  items: readonly NavItem[]
  /** The figures are those of the demo region: said beside the name, on every page. */
  isExample: boolean
  who: ReactNode
}) {
  const t = useTranslate()
  return (
    <header className="no-print flex flex-wrap items-center gap-x-7 gap-y-3 border-b border-line px-4 py-3 md:px-8">
      <Link to="/" className="flex items-center gap-2 font-bold tracking-tight no-underline">
        <Granary />
        {t('app.name')}
        {props.isExample && (
          <span className="tag is-warning" title={t('app.example-note')}>
            {t('app.example')}
          </span>
        )}
      </Link>
      {props.items.length > 0 && <MainMenu items={props.items} />}
      <div className="ml-auto min-w-0 flex-1 text-right text-small text-soft">{props.who}</div>
    </header>
  )
}

function MainMenu({ items }: { items: readonly NavItem[] }) {
  const t = useTranslate()
  const { pathname } = useLocation()
  const menu = useRef<HTMLElement>(null)
  // On a phone the menu scrolls sideways: bring the present page into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for every page
  useEffect(() => {
    const present = menu.current?.querySelector('[aria-current]')
    present?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  return (
    <nav
      ref={menu}
      aria-label={t('nav.label')}
      className="order-3 -mx-4 flex w-[calc(100%+2rem)] gap-5 overflow-x-auto px-4 whitespace-nowrap md:order-none md:m-0 md:w-auto md:px-0"
    >
      {items.map((item) => (
        <NavLink
          key={item.href}
          to={item.href}
          end={item.href === '/'}
          className="border-b-2 border-transparent py-1 text-soft aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(item.label)}
          {item.count ? <span className="tag is-trouble ml-1">{item.count}</span> : null}
        </NavLink>
      ))}
    </nav>
  )
}

/** Posts the other language and comes back to the same page. */
export function LanguageSwitch() {
  const t = useTranslate()
  const { pathname, search } = useLocation()
  const other = t.locale === 'id' ? 'en' : 'id'
  return (
    <form method="post" action="/language" className="inline">
      <input type="hidden" name="returnTo" value={`${pathname}${search}`} />
      <button type="submit" name="locale" value={other} lang={other} className="button-link link">
        {t('app.switch-language')}
      </button>
    </form>
  )
}

/** A granary on its stilts: the house in which the harvest waits for the kitchen. */
function Granary() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      <path d="M1 10 11 1.5 21 10l-1.6 1.8H2.6z" className="fill-leaf" />
      <path
        d="M5 12.5h12l-1.6 5.5H6.6zM7.5 18v2.5M14.5 18v2.5"
        className="fill-none stroke-leaf"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  )
}
