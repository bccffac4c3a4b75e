import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import {
  actOnBoard,
  BOARD_INTENTS,
  boardIntent,
} from '#app/features/week-board/act-on-board.server.ts'
import { boardHref, readBoardSearch } from '#app/features/week-board/board-search.ts'
import { loadWeekBoard } from '#app/features/week-board/load-week-board.server.ts'
import { WeekBoard } from '#app/features/week-board/week-board-page.tsx'
import {
  badRequest,
  conflict,
  orNotFound,
  readForm,
  unprocessable,
} from '#app/shared/http.server.ts'
import { isWeek } from '#app/shared/week.ts'

export const handle = titled<typeof loader>((t, { board }) =>
  t('menu-week.title', { days: t.serviceWeek(board.week) }),
)

const weekOf = (text = '') => orNotFound(isWeek(text) ? text : undefined)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const search = readBoardSearch(new URL(request.url).searchParams)
  const { actor, ...where } = place
  const board = await loadWeekBoard(
    context.db,
    actor,
    { ...where, week: weekOf(params.week) },
    search,
  )
  return { board, search }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = boardIntent(form.get('intent'))
  if (!intent) throw badRequest()
  const permission = BOARD_INTENTS[intent]
  const place = await requireMayInKitchen(context, request, permission, params.kitchenId)
  const { actor, ...where } = place
  const { db, queue } = context
  const acting = {
    db,
    actor,
    place: { ...where, week: weekOf(params.week) },
    enqueue: queue.enqueue,
  }
  const answer = await actOnBoard(acting, intent, form)
  if ('problem' in answer) return unprocessable({ intent, problem: answer.problem })
  if ('refusal' in answer) return conflict({ intent, refusal: answer.refusal })
  const search = readBoardSearch(new URL(request.url).searchParams)
  return redirect(boardHref(search, { cell: undefined, undo: answer.undo }))
}

export default function WeekBoardPage() {
  const { board, search } = useLoaderData<typeof loader>()
  return (
    <>
      <Problem of={useActionData<typeof action>()} />
      <WeekBoard board={board} search={search} />
    </>
  )
}
