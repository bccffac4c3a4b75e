import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SourceName } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Recipe } from './recipe.ts'

type Shown = Omit<Recipe, 'newest'> & { newest: Omit<Recipe['newest'], 'createdAt'> }

/** Everything about a version that is no nutrient and no price. */
export function RecipeAbout(props: { recipe: Shown; cookedGrams?: number; cost: ReactNode }) {
  const t = useTranslate()
  const { recipe, cookedGrams } = props
  const { newest } = recipe
  const equipment = newest.equipment.map((one) =>
    t('recipe.busy', {
      equipment: t.code('equipment', one.equipment),
      minutes: t.number(one.minutesPer100Portions),
    }),
  )
  const facts: [string, ReactNode][] = [
    [t('recipe.cost'), props.cost],
    [
      t('recipe.cooked-grams'),
      cookedGrams === undefined ? t('figure.unknown') : `${t.number(cookedGrams, 0)} g`,
    ],
    [t('recipe.yield'), t.percent(newest.yieldShare)],
    [t('recipe.method'), t.code('cooking', newest.cookingMethod)],
    [t('recipe.minutes'), t('recipe.in-minutes', { count: newest.minutes })],
    [t('recipe.equipment'), equipment.length > 0 ? equipment.join(', ') : t('recipe.no-equipment')],
    [t('recipe.repeat'), t('recipe.repeat-days', { count: newest.repeatWindowDays })],
    ...(newest.maxServings === undefined
      ? []
      : [
          [
            t('recipe.max-servings'),
            t('recipe.max-times', { count: newest.maxServings }),
          ] satisfies [string, string],
        ]),
    [t('recipe.spice'), t(`spice.${newest.spiceLevel}`)],
    ...(recipe.family
      ? [[t('recipe.family'), t.code('family', recipe.family)] satisfies [string, string]]
      : []),
    ...(recipe.origin ? [[t('recipe.origin'), recipe.origin] satisfies [string, string]] : []),
    [t('recipe.source'), <SourceName key="source" of={newest.sourceCode} />],
  ]
  return (
    <Section title={t('recipe.about')}>
      <dl className="grid gap-y-2">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt className="text-small text-soft">{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {newest.note && (
        <p className="mt-4">
          <span className="block text-small text-soft">{t('recipe.note')}</span>
          {newest.note}
        </p>
      )}
    </Section>
  )
}

type Version = { version: number; createdAt: Date | string; authorName?: string }

/** All versions, the newest first; each can be opened as it was. */
export function RecipeVersions(props: {
  code: string
  shown: number
  versions: readonly Version[]
  timeZone: string
}) {
  const t = useTranslate()
  const newest = props.versions[0]?.version
  return (
    <Section title={t('recipe.versions')}>
      <ul className="grid gap-2">
        {props.versions.map(({ version, createdAt, authorName }) => (
          <li key={version}>
            <Link
              className="link"
              aria-current={version === props.shown ? 'page' : undefined}
              to={`/recipes/${props.code}?version=${version}`}
            >
              {t('recipe.version', { version })}
            </Link>{' '}
            {version === newest && <StatusBadge tone="good">{t('recipe.newest')}</StatusBadge>}
            <span className="block text-small text-soft">
              {t('recipe.version-by', {
                at: t.instant(createdAt, props.timeZone),
                author: authorName ?? t('recipe.version-of-bank'),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
