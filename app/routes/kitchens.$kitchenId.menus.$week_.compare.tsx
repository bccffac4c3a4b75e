import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { DishTable } from '#app/features/plans/comparison-view.tsx'
import { BoardComparisonTable } from '#app/features/week-board/board-comparison-table.tsx'
import { loadBoardComparison } from '#app/features/week-board/load-board-comparison.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { orNotFound } from '#app/shared/http.server.ts'
import { isWeek } from '#app/shared/week.ts'

export const handle = titled<typeof loader>((t, { week }) =>
  t('board-compare.title', { days: t.serviceWeek(week) }),
)

const weekOf = (text = '') => orNotFound(isWeek(text) ? text : undefined)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const { kitchen, today } = place
  const week = weekOf(params.week)
  const comparison = await loadBoardComparison(context.db, { kitchen, week, today })
  return { kitchen, week, comparison }
}

export default function BoardComparisonPage() {
  const t = useTranslate()
  const { kitchen, week, comparison } = useLoaderData<typeof loader>()
  const heads = { before: t('board-compare.now'), after: t('board-compare.proposal') }
  return (
    <Page
      title={t('board-compare.title', { days: t.serviceWeek(week) })}
      actions={
        <ButtonLink to={`/kitchens/${kitchen.id}/menus/${week}`}>{t('menu-week.board')}</ButtonLink>
      }
    >
      {comparison ? (
        <>
          <BoardComparisonTable now={comparison.now} proposal={comparison.proposal} />
          <Section title={t('board-compare.changed', { count: comparison.cells.length })}>
            <DishTable cells={comparison.cells} kitchens={[kitchen]} heads={heads} />
          </Section>
        </>
      ) : (
        <p className="text-soft">{t('board-compare.no-proposal')}</p>
      )}
    </Page>
  )
}
