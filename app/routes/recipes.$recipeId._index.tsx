import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { parseConfirmForm } from '#app/features/recipe-editor/confirm-recipe.form.ts'
import { confirmRecipe } from '#app/features/recipe-editor/confirm-recipe.server.ts'
import { ConfirmedBy, ConfirmRecipeForm } from '#app/features/recipe-editor/confirm-recipe-form.tsx'
import { findConfirmation } from '#app/features/recipe-editor/recipe-confirmation.repository.server.ts'
import { CostAmount } from '#app/features/recipes/figure-amount.tsx'
import { readRecipePage } from '#app/features/recipes/read-recipe-page.server.ts'
import { RecipeAbout, RecipeVersions } from '#app/features/recipes/recipe-about.tsx'
import { RecipeSheet } from '#app/features/recipes/recipe-sheet.tsx'
import { RecipeStanding } from '#app/features/recipes/recipe-standing.tsx'
import { readSuggestions } from '#app/features/substitutions/read-suggestions.server.ts'
import { SuggestionList } from '#app/features/substitutions/suggestion-list.tsx'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { recipe }) =>
  t.locale === 'id' ? recipe.nameId : recipe.nameEn,
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:recipe')
  const asked = new URL(request.url).searchParams
  const page = orNotFound(
    await readRecipePage(context.db, actor, {
      idOrCode: params.recipeId ?? '',
      version: Number(asked.get('version')) || undefined,
      tagname: asked.get('nutrient') ?? '',
      today: context.clock.today(actor.timeZone),
    }),
  )
  const { newest } = page.recipe
  return {
    ...page,
    confirmation: await findConfirmation(context.db, newest.id),
    substitutions:
      newest.version === page.newestVersion
        ? await readSuggestions(context.db, actor, newest.ingredients, pickerAsked(asked))
        : undefined,
  }
}

function pickerAsked(search: URLSearchParams) {
  const [insteadOf = '', typed = ''] = [search.get('instead') ?? '', search.get('find')?.trim()]
  return insteadOf && typed ? { insteadOf, typed } : undefined
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const form = parseConfirmForm(await readForm(request), await localeOf(request))
  if (!form.ok) return unprocessable({ intent: 'confirm', problem: form.problem })
  const asked = { idOrCode: params.recipeId ?? '', request: form.request }
  const confirmed = await confirmRecipe(context.db, actor, asked)
  if (!confirmed.ok) return conflict({ intent: 'confirm', refusal: confirmed.refusal })
  return redirect(`/recipes/${params.recipeId}`)
}

/** Where a change begins: the recipe itself, else a copy of it. */
function editorHref(code: string, may: { mayChange: boolean; mayAdd: boolean }) {
  if (may.mayChange) return `/recipes/${code}/edit?`
  return may.mayAdd ? `/recipes/new?from=${code}&` : undefined
}

export default function RecipePage() {
  const t = useTranslate()
  const answer = useActionData<typeof action>()
  const { recipe, sheet, versions, newestVersion, mayChange, mayAdd, timeZone, ...page } =
    useLoaderData<typeof loader>()
  const { confirmation, substitutions } = page
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
      <Problem of={answer} />
      <RecipeStanding recipe={recipe} newestVersion={newestVersion} />
      {confirmation && <ConfirmedBy of={confirmation} timeZone={timeZone} />}
      <RecipeSheet sheet={sheet} version={newest.version} about={about} />
      {substitutions && (
        <SuggestionList {...substitutions} editorHref={editorHref(code, { mayChange, mayAdd })} />
      )}
      {mayChange && recipe.status === 'draft' && newest.version === newestVersion && (
        <ConfirmRecipeForm
          version={newest.version}
          reckonedGrams={sheet.cookedGrams}
          answer={answer}
        />
      )}
    </Page>
  )
}
