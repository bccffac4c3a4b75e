import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SourceName } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Recipe } from './recipe.ts'

type Shown = Omit<Recipe, 'newest'> & { newest: Omit<Recipe['newest'], 'createdAt'> }
type Props = { recipe: Shown; cookedGrams?: number; cost: ReactNode }

/** Everything about a version that is no nutrient and no price. */
export function RecipeAbout(props: Props) {
  const t = useTranslate()
  const { note, steps } = props.recipe.newest
  return (
    <Section title={t('recipe.about')}>
      <dl className="grid gap-y-2">
        {useFacts(props).map(([term, fact]) => (
          <div key={term}>
            <dt className="text-small text-soft">{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {steps && (
        <div className="mt-4">
          <span className="block text-small text-soft">{t('recipe.steps')}</span>
          <ol className="list-decimal pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      {note && (
        <p className="mt-4">
          <span className="block text-small text-soft">{t('recipe.note')}</span>
          {note}
        </p>
      )}
    </Section>
  )
}

type Fact = [term: string, fact: ReactNode]

function useFacts({ recipe, cookedGrams, cost }: Props): Fact[] {
  const t = useTranslate()
  const { newest, family, origin } = recipe
  const equipment = newest.equipment.map((one) =>
    t('recipe.busy', {
      equipment: t.code('equipment', one.equipment),
      minutes: t.number(one.minutesPer100Portions),
    }),
  )
  const whenKnown = <Value,>(
    term: string,
    value: Value | undefined,
    say: (value: Value) => string,
  ) => (value === undefined ? [] : [[term, say(value)] satisfies Fact])
  return [
    [t('recipe.cost'), cost],
    [
      t('recipe.cooked-grams'),
      cookedGrams === undefined ? t('figure.unknown') : `${t.number(cookedGrams, 0)} g`,
    ],
    [t('recipe.yield'), t.percent(newest.yieldShare)],
    [t('recipe.method'), t.code('cooking', newest.cookingMethod)],
    [t('recipe.minutes'), t('recipe.in-minutes', { count: newest.minutes })],
    [t('recipe.equipment'), equipment.length > 0 ? equipment.join(', ') : t('recipe.no-equipment')],
    [t('recipe.repeat'), t('recipe.repeat-days', { count: newest.repeatWindowDays })],
    ...whenKnown(t('recipe.max-servings'), newest.maxServings, (count) =>
      t('recipe.max-times', { count }),
    ),
    [t('recipe.spice'), t(`spice.${newest.spiceLevel}`)],
    ...whenKnown(t('recipe.family'), family, (code) => t.code('family', code)),
    ...whenKnown(t('recipe.origin'), origin, (place) => place),
    [t('recipe.source'), <SourceName key="source" of={newest.sourceCode} />],
  ]
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
