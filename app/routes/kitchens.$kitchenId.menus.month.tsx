import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { titled } from '#app/components/title.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { loadMonthBoard } from '#app/features/month-board/load-month-board.server.ts'
import { isMonth, monthOf } from '#app/features/month-board/month.ts'
import { MonthBoard } from '#app/features/month-board/month-board-page.tsx'
import { monthName } from '#app/features/month-board/month-name.ts'
import { addDays } from '#app/shared/day.ts'

export const handle = titled<typeof loader>((t, { board }) =>
  t('month-board.title', { month: monthName(t, board.month) }),
)

/** The month that holds the day two weeks ahead: what must be ready by now. */
const NOTICE_DAYS = 14

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const { kitchen, today } = place
  const asked = new URL(request.url).searchParams.get('month') ?? ''
  const month = isMonth(asked) ? asked : monthOf(addDays(today, NOTICE_DAYS))
  return { board: await loadMonthBoard(context.db, { kitchen, today }, month) }
}

export default function MonthBoardPage() {
  return <MonthBoard board={useLoaderData<typeof loader>().board} />
}
