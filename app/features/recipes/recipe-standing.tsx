import { Link } from '@remix-run/react'
import { Proof } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type RecipeStatus, type SpiceLevel, suitsSmallChildren } from './recipe.ts'

/** How far a recipe can be trusted: old version, draft, and for whom it is not. */
export function RecipeStanding(props: {
  recipe: {
    code: string
    status: RecipeStatus
    newest: { version: number; spiceLevel: SpiceLevel }
  }
  newestVersion: number
}) {
  const t = useTranslate()
  const { code, status, newest } = props.recipe
  const isDraft = status === 'draft'
  return (
    <>
      {newest.version < props.newestVersion && (
        <Proof tone="warning">
          {t('recipe.old-version', { version: newest.version, newest: props.newestVersion })}{' '}
          <Link className="link" to={`/recipes/${code}`}>
            {t('recipe.open-newest')}
          </Link>
        </Proof>
      )}
      <Proof tone={isDraft ? 'warning' : undefined}>
        <StatusBadge tone={isDraft ? 'warning' : 'good'}>
          {t(isDraft ? 'recipe.draft' : 'recipe.confirmed')}
        </StatusBadge>{' '}
        {isDraft && t('recipe.draft-note')}
        {!suitsSmallChildren(newest.spiceLevel) && ` ${t('recipe.not-for-small')}`}
      </Proof>
    </>
  )
}
