import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Problem } from '#app/components/problem.tsx'
import { requireMayReadPapers } from '#app/features/papers/load-paper.server.ts'
import { loadPaperIndex } from '#app/features/papers/load-paper-index.server.ts'
import { PaperIndex } from '#app/features/papers/paper-index.tsx'
import { revokeMenuFeed, shareMenuFeed } from '#app/features/papers/share-menu-feed.server.ts'
import { parseSignForm } from '#app/features/signed-weeks/sign-week.form.ts'
import { signWeek } from '#app/features/signed-weeks/sign-week.server.ts'
import { badRequest, conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'papers.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, place } = await requireMayReadPapers(context, request, params)
  return loadPaperIndex(context, request, { actor, place })
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = form.get('intent')
  const permission = intent === 'sign-week' ? 'sign:menu' : 'change:menu'
  const { actor, place } = await requireMayReadPapers(context, request, params, permission)
  const { db } = context
  if (intent === 'sign-week') {
    const parsed = parseSignForm(form)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    const signed = await signWeek(db, actor, place, parsed.request)
    if (!signed.ok) return conflict({ intent, refusal: signed.refusal })
  } else if (intent === 'share-menus') await shareMenuFeed(db, actor, place.kitchen)
  else if (intent === 'revoke-menus') await revokeMenuFeed(db, actor, place.kitchen)
  else throw badRequest()
  return redirect(`/papers/${place.kitchen.id}/${place.week}`)
}

export default function PapersPage() {
  return (
    <>
      <Problem of={useActionData<typeof action>()} />
      <PaperIndex {...useLoaderData<typeof loader>()} />
    </>
  )
}
