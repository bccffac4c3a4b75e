import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Proof, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { editRecipe } from '#app/features/recipe-editor/edit-recipe.server.ts'
import {
  newRecipeValues,
  readEditor,
} from '#app/features/recipe-editor/read-recipe-editor.server.ts'
import { RecipeEditor } from '#app/features/recipe-editor/recipe-editor.tsx'
import { RecipePreview } from '#app/features/recipe-editor/recipe-preview.tsx'
import { readSwap } from '#app/features/substitutions/read-swap.server.ts'
import { SwapNote } from '#app/features/substitutions/swap-note.tsx'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'recipe.new' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const search = new URL(request.url).searchParams
  const from = search.get('from')
  const habit = await localeOf(request)
  const values = await newRecipeValues(context.db, actor, { from, habit })
  return {
    ...(await readSwap(context.db, actor, { recipe: from ?? '', values, search, habit })),
    choices: await readEditor(context.db, actor),
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'change:recipe')
  const habit = await localeOf(request)
  const today = context.clock.today(actor.timeZone)
  const answer = await editRecipe(context.db, actor, await readForm(request), { habit, today })
  if (answer.recipeId) throw redirect(`/recipes/${answer.recipeId}`)
  if (answer.problem) return unprocessable(answer)
  return answer.refusal ? conflict(answer) : answer
}

export default function NewRecipePage() {
  const t = useTranslate()
  const { values, swap, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown = answer?.problem?.typed ?? answer?.typed ?? values
  return (
    <Page title={t('recipe.new')}>
      <Problem of={answer} />
      <Proof>{t('recipe.new-note')}</Proof>
      {!answer && <SwapNote swap={swap} />}
      <WithAside aside={<RecipePreview preview={answer?.preview} />}>
        <RecipeEditor values={shown} choices={choices} answer={answer} isNew />
      </WithAside>
    </Page>
  )
}
