import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Proof } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { readRecipeList } from '#app/features/recipes/read-recipe-list.server.ts'
import { COURSES, SPICE_LEVELS } from '#app/features/recipes/recipe.ts'
import { listRecipePlaces } from '#app/features/recipes/recipe-place.server.ts'
import { RecipeSearchForm } from '#app/features/recipes/recipe-search-form.tsx'
import { RecipeTables } from '#app/features/recipes/recipe-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'recipe.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const asked = new URL(request.url).searchParams
  const text = (asked.get('search') ?? '').slice(0, 80)
  const course = COURSES.find((one) => one === asked.get('course'))
  const spiceLevel = SPICE_LEVELS.find((one) => one === asked.get('spice'))
  const places = await listRecipePlaces(context.db, actor)
  return {
    ...(await readRecipeList(context.db, actor, { text, course, spiceLevel })),
    asked: { search: text, course: course ?? '', spice: spiceLevel ?? '' },
    mayAdd: places.length > 0,
  }
}

export default function RecipesPage() {
  const t = useTranslate()
  const { recipes, hasExamplePrices, asked, mayAdd } = useLoaderData<typeof loader>()
  const drafts = recipes.filter(({ isDraft }) => isDraft).length
  const isFiltered = Object.values(asked).some((one) => one !== '')
  return (
    <Page
      title={t('recipe.title')}
      subtitle={t(isFiltered ? 'recipe.found' : 'recipe.subtitle', { count: recipes.length })}
      actions={
        <>
          <ButtonLink to="/menu-bank">{t('menu-bank.title')}</ButtonLink>
          {mayAdd && <ButtonLink to="/recipes/import">{t('recipe-file.link')}</ButtonLink>}
          {mayAdd && <ButtonLink to="/recipes/new">{t('recipe.new')}</ButtonLink>}
        </>
      }
    >
      <RecipeSearchForm key={Object.values(asked).join('|')} asked={asked} />
      {drafts > 0 && (
        <Proof tone="warning">
          {t('recipe.drafts', { drafts, count: recipes.length })} {t('recipe.draft-note')}
        </Proof>
      )}
      <RecipeTables recipes={recipes} hasExamplePrices={hasExamplePrices} />
    </Page>
  )
}
