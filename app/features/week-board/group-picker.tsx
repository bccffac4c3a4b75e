import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export type GroupChoice = {
  key: string
  groupKind: string
  meal: string
  troubles: { off: number; unknown: number }
}

/** Whose portion the figures speak of; a mark beside those that are outside a limit. */
export function GroupPicker(props: {
  groups: readonly GroupChoice[]
  chosenKey: string | undefined
  hrefOf: (key: string) => string
}) {
  const t = useTranslate()
  if (props.groups.length === 0) {
    return <p className="mt-6 text-soft">{t('menu-figure.no-groups')}</p>
  }
  return (
    <nav aria-label={t('menu-figure.groups')} className="no-print mt-6 mb-2">
      <h2 className="mb-1">{t('menu-figure.groups')}</h2>
      <ul className="flex flex-wrap gap-1.5">
        {props.groups.map((group) => (
          <li key={group.key}>
            <Link
              to={props.hrefOf(group.key)}
              preventScrollReset
              aria-current={group.key === props.chosenKey ? 'true' : undefined}
              className="button is-small aria-[current]:border-leaf aria-[current]:bg-leaf-wash aria-[current]:font-semibold aria-[current]:text-leaf-ink"
            >
              {t.code('group', group.groupKind)}
              <Troubles {...group.troubles} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
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
