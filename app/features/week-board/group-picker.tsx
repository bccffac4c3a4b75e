import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { MealWindow } from './board-page.ts'

export type GroupChoice = {
  key: string
  groupKind: string
  meal: string
  portionClass: string
  portions: number
  troubles: { off: number; unknown: number }
}

type Props = {
  groups: readonly GroupChoice[]
  windows: readonly MealWindow[]
  chosenKey: string | undefined
  hrefOf: (key: string) => string
}

const MEALS = ['morning', 'midday'] as const

/**
 * Whose portion the figures speak of, by the meal at which they eat; a mark beside those that are
 * outside a limit. All portions come from one recipe: small and large ones are counted apart.
 */
export function GroupPicker({ groups, windows, ...props }: Props) {
  const t = useTranslate()
  if (groups.length === 0) return <p className="mt-6 text-soft">{t('menu-figure.no-groups')}</p>
  const meals = MEALS.filter((meal) => groups.some((group) => group.meal === meal))
  return (
    <nav aria-label={t('menu-figure.groups')} className="no-print mt-6 mb-2">
      <h2 className="mb-1">{t('menu-figure.groups')}</h2>
      {meals.map((meal) => {
        const own = groups.filter((group) => group.meal === meal)
        return (
          <div key={meal} className="mb-2">
            {meals.length > 1 && (
              <WindowHead
                meal={meal}
                window={windows.find((one) => one.meal === meal)}
                groups={own}
              />
            )}
            <GroupList groups={own} {...props} />
          </div>
        )
      })}
    </nav>
  )
}

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('.')

type HeadProps = {
  meal: (typeof MEALS)[number]
  window: MealWindow | undefined
  groups: readonly GroupChoice[]
}

function WindowHead({ meal, window, groups }: HeadProps) {
  const t = useTranslate()
  const portionsOf = (portionClass: string) =>
    groups
      .filter((group) => group.portionClass === portionClass)
      .reduce((sum, { portions }) => sum + portions, 0)
  const [small, large] = [portionsOf('small'), portionsOf('large')]
  return (
    <p className="mb-1 text-small text-soft">
      <span className="font-semibold text-ink">{t(`menu-window.${meal}`)}</span>{' '}
      {window &&
        t('menu-window.hours', {
          from: clock(window.fromMinute),
          until: clock(window.untilMinute),
        })}
      {small > 0 && ` · ${t('menu-window.small', { count: t.number(small, 0) })}`}
      {large > 0 && ` · ${t('menu-window.large', { count: t.number(large, 0) })}`}
    </p>
  )
}

function GroupList({ groups, chosenKey, hrefOf }: Omit<Props, 'windows'>) {
  const t = useTranslate()
  return (
    <ul className="flex flex-wrap gap-1.5">
      {groups.map((group) => (
        <li key={group.key}>
          <Link
            to={hrefOf(group.key)}
            preventScrollReset
            aria-current={group.key === chosenKey ? 'true' : undefined}
            className="button is-small aria-[current]:border-leaf aria-[current]:bg-leaf-wash aria-[current]:font-semibold aria-[current]:text-leaf-ink"
          >
            {t.code('group', group.groupKind)}
            <Troubles {...group.troubles} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Troubles({ off, unknown }: { off: number; unknown: number }) {
  const t = useTranslate()
  if (off === 0 && unknown === 0) return null
  const words = [
    off > 0 && t('menu-figure.off', { count: off }),
    unknown > 0 && t('menu-figure.unsure', { count: unknown }),
  ].filter(Boolean)
  return (
    <>
      <span aria-hidden="true" className={off > 0 ? 'text-brick' : 'text-soft'}>
        {off > 0 ? `▼ ${off}` : `? ${unknown}`}
      </span>
      <span className="sr-only">, {words.join(', ')}</span>
    </>
  )
}
