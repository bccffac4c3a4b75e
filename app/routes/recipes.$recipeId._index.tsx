import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { CostAmount } from '#app/features/recipes/figure-amount.tsx'
import { readRecipePage } from '#app/features/recipes/read-recipe-page.server.ts'
import { RecipeAbout, RecipeVersions } from '#app/features/recipes/recipe-about.tsx'
import { RecipeSheet } from '#app/features/recipes/recipe-sheet.tsx'
import { RecipeStanding } from '#app/features/recipes/recipe-standing.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
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
  const { code, newest } = recipe
  const [name, other] =
    t.locale === 'id' ? [recipe.nameId, recipe.nameEn] : [recipe.nameEn, recipe.nameId]
  const about = (
    <>
      <RecipeAbout
        recipe={recipe}
        cookedGrams={sheet.cookedGrams}
        cost={<CostAmount of={sheet.cost} />}
      />
      <RecipeVersions shown={newest.version} {...{ code, versions, timeZone }} />
    </>
  )
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
      <RecipeStanding recipe={recipe} newestVersion={newestVersion} />
      <RecipeSheet sheet={sheet} version={newest.version} about={about} />
    </Page>
  )
}
