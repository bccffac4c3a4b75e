import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Proof, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { editRecipe } from '#app/features/recipe-editor/edit-recipe.server.ts'
import {
  readEditor,
  readRecipeToChange,
} from '#app/features/recipe-editor/read-recipe-editor.server.ts'
import { RecipeEditor } from '#app/features/recipe-editor/recipe-editor.tsx'
import { RecipePreview } from '#app/features/recipe-editor/recipe-preview.tsx'
import { readSwap } from '#app/features/substitutions/read-swap.server.ts'
import { SwapNote } from '#app/features/substitutions/swap-note.tsx'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { name }) =>
  t('recipe.edit-title', { name: name[t.locale] }),
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const habit = await localeOf(request)
  const asked = { idOrCode: params.recipeId ?? '', habit }
  const { recipe, values } = orNotFound(await readRecipeToChange(context.db, actor, asked))
  const search = new URL(request.url).searchParams
  return {
    name: { id: recipe.nameId, en: recipe.nameEn },
    ...(await readSwap(context.db, actor, { recipe: recipe.id, values, search, habit })),
    choices: await readEditor(context.db, actor),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const habit = await localeOf(request)
  const asked = { idOrCode: params.recipeId ?? '', habit }
  const { recipe } = orNotFound(await readRecipeToChange(context.db, actor, asked))
  const place = { recipeId: recipe.id, habit, today: context.clock.today(actor.timeZone) }
  const answer = await editRecipe(context.db, actor, await readForm(request), place)
  if (answer.recipeId) throw redirect(`/recipes/${recipe.code}`)
  if (answer.problem) return unprocessable(answer)
  return answer.refusal ? conflict(answer) : answer
}

export default function EditRecipePage() {
  const t = useTranslate()
  const { name, values, swap, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = answer?.problem?.typed ?? answer?.typed ?? values
  return (
    <Page title={t('recipe.edit-title', { name: name[t.locale] })}>
      <Problem of={answer} />
      <Proof>{t('recipe.edit-note')}</Proof>
      {!answer && <SwapNote swap={swap} />}
      <WithAside aside={<RecipePreview preview={answer?.preview} />}>
        <RecipeEditor values={shown} choices={choices} answer={answer} isNew={false} />
      </WithAside>
    </Page>
  )
}
