import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Proof, Section, WithAside } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { CostAmount } from '#app/features/recipes/figure-amount.tsx'
import { readRecipePage } from '#app/features/recipes/read-recipe-page.server.ts'
import { suitsSmallChildren } from '#app/features/recipes/recipe.ts'
import { RecipeAbout, RecipeVersions } from '#app/features/recipes/recipe-about.tsx'
import { RecipeChainTable } from '#app/features/recipes/recipe-chain-table.tsx'
import { RecipeCostTable } from '#app/features/recipes/recipe-cost-table.tsx'
import { RecipeNutrientTable } from '#app/features/recipes/recipe-nutrient-table.tsx'
import { RecipePortionTable } from '#app/features/recipes/recipe-portion-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import '#app/i18n/words/foods.ts'
import '#app/i18n/words/recipes.ts'
import { orNotFound } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { recipe }) =>
  t.locale === 'id' ? recipe.nameId : recipe.nameEn,
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const asked = new URL(request.url).searchParams
  return orNotFound(
    await readRecipePage(context.db, actor, {
      idOrCode: params.recipeId ?? '',
      version: Number(asked.get('version')) || undefined,
      tagname: asked.get('nutrient') ?? '',
      today: context.clock.today(actor.timeZone),
    }),
  )
}

export default function RecipePage() {
  const t = useTranslate()
  const { recipe, sheet, versions, newestVersion, mayChange, mayAdd, timeZone } =
    useLoaderData<typeof loader>()
  const { newest, code } = recipe
  const [name, other] =
    t.locale === 'id' ? [recipe.nameId, recipe.nameEn] : [recipe.nameEn, recipe.nameId]
  const hrefOf = (nutrient: string) => `?version=${newest.version}&nutrient=${nutrient}#chain`
  const traced = sheet.chain?.nutrient
  const isDraft = recipe.status === 'draft'
  return (
    <Page
      title={name}
      subtitle={[other, t(`course.${recipe.course}`), t('recipe.version', newest)].join(' · ')}
      actions={
        <>
          {mayAdd && <ButtonLink to={`/recipes/new?from=${code}`}>{t('recipe.copy')}</ButtonLink>}
          {mayChange && <ButtonLink to={`/recipes/${code}/edit`}>{t('recipe.edit')}</ButtonLink>}
        </>
      }
    >
      {newest.version < newestVersion && (
        <Proof tone="warning">
          {t('recipe.old-version', { version: newest.version, newest: newestVersion })}{' '}
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
      <WithAside
        aside={
          <>
            <RecipeAbout
              recipe={recipe}
              cookedGrams={sheet.cookedGrams}
              cost={<CostAmount of={sheet.cost} />}
            />
            <RecipeVersions shown={newest.version} {...{ code, versions, timeZone }} />
          </>
        }
      >
        <Section title={t('recipe.nutrition')} note={t('recipe.nutrition-note')}>
          <RecipeNutrientTable
            figures={sheet.figures}
            {...{ hrefOf }}
            foodNames={sheet.foodNames}
          />
        </Section>
      </WithAside>
      {traced && (
        <div id="chain" className="mt-8">
          <Section
            title={t('recipe.chain', {
              nutrient: t.locale === 'id' ? traced.nameId : traced.nameEn,
            })}
            note={t('recipe.chain-note')}
          >
            <RecipeChainTable nutrient={traced} rows={sheet.chain?.ingredients ?? []} />
          </Section>
        </div>
      )}
      <Section title={t('recipe.portions')} note={t('recipe.portions-note')}>
        <RecipePortionTable portions={sheet.portions} cookedGrams={sheet.cookedGrams} />
      </Section>
      <Section title={t('recipe.cost-title')} note={t('recipe.cost-note')}>
        <RecipeCostTable cost={sheet.cost} foodNames={sheet.foodNames} />
      </Section>
    </Page>
  )
}
