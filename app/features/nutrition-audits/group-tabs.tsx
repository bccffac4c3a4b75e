import { Link } from '@remix-run/react'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** The groups of a kitchen as links; the chosen one is marked. */
export function GroupTabs(props: {
  groups: readonly { key: string; groupKind: GroupKind; meal: Meal }[]
  chosen: string
}) {
  const t = useTranslate()
  return (
    <nav aria-label={t('audit.groups')} className="no-print mb-4 flex flex-wrap gap-2">
      {props.groups.map(({ key, groupKind, meal }) => (
        <Link
          key={key}
          to={`?group=${key}`}
          preventScrollReset
          className="button is-small aria-[current]:border-leaf aria-[current]:font-semibold"
          aria-current={key === props.chosen ? 'true' : undefined}
        >
          {t.code('group', groupKind)} · {t.code('meal', meal)}
        </Link>
      ))}
    </nav>
  )
}
