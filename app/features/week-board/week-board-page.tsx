import { Form, Link } from '@remix-run/react'
import { lazy, Suspense, useEffect } from 'react'
import { firstTouch, waitNoLonger } from '#app/components/first-touch.ts'
import { Page, WithAside } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { isUnderWay } from '#app/features/planning/planning-run.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { firstDayOf, weekNumber, weekOf } from '#app/shared/week.ts'
import { BoardActions } from './board-actions.tsx'
import { BoardBanner } from './board-banner.tsx'
import { ENTRY_FORM } from './board-dish-cell.tsx'
import type { WeekBoard as Board } from './board-page.ts'
import { type BoardSearch, boardHref } from './board-search.ts'
import { DayTabs } from './day-tabs.tsx'
import { UndoChoice } from './undo-choice.tsx'
import { WeekBoardTable } from './week-board-table.tsx'

/*
 * Parts that a browser fetches by themselves: the list of dishes when somebody picks a cell, what
 * stands beside and below the board when somebody first touches the page. A server has them at hand,
 * so that a page without a script is whole at once.
 */
const parts = import.meta.env.SSR
  ? {
      ...(await import('./dish-candidates.lazy.tsx')),
      ...(await import('./board-details.lazy.tsx')),
    }
  : undefined
const details = async () => {
  await firstTouch()
  return import('./board-details.lazy.tsx')
}
const DishCandidates =
  parts?.DishCandidates ??
  lazy(async () => ({ default: (await import('./dish-candidates.lazy.tsx')).DishCandidates }))
const BoardAside =
  parts?.BoardAside ?? lazy(async () => ({ default: (await details()).BoardAside }))
const BoardStateLine =
  parts?.BoardStateLine ?? lazy(async () => ({ default: (await details()).BoardStateLine }))
const FiguresOfGroup =
  parts?.FiguresOfGroup ?? lazy(async () => ({ default: (await details()).FiguresOfGroup }))

type Props = { board: Board; search: BoardSearch }

/** A kitchen's week: what is served, what it feeds and costs, where it comes from, what to do. */
export function WeekBoard({ board, search }: Props) {
  const t = useTranslate()
  const { kitchen, week } = board
  const served = board.days.filter(({ isServed }) => isServed)
  const isChanging = board.run !== undefined && isUnderWay(board.run.status)
  useEffect(() => {
    if (isChanging) waitNoLonger()
  }, [isChanging])
  return (
    <Page
      title={t('menu-week.title', { days: t.serviceWeek(week) })}
      subtitle={<Subtitle {...board} />}
      actions={<Actions {...board} />}
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <WeekPicker
          week={week}
          thisWeek={weekOf(board.today)}
          hrefOf={(one) => `/kitchens/${kitchen.id}/menus/${one}`}
        />
        <Link
          className="link no-print text-small"
          to={`/kitchens/${kitchen.id}/menus/month?month=${firstDayOf(week).slice(0, 7)}`}
        >
          {t('menu-week.month')}
        </Link>
      </div>
      <Suspense fallback={null}>
        <BoardStateLine {...board} />
      </Suspense>
      {search.undo && board.status === 'draft' && (
        <UndoChoice undo={search.undo} revision={board.revision} />
      )}
      <BoardBanner {...board} kitchenId={kitchen.id} mayPlan={board.may.plan} />
      {served.length === 0 ? (
        <p>{t('menu-week.no-service')}</p>
      ) : (
        <WithAside aside={<Aside board={board} search={search} />}>
          <BoardWithFigures board={board} search={search} />
        </WithAside>
      )}
    </Page>
  )
}

const STATUS_TONES = { draft: 'warning', adopted: 'good', announced: 'good' } as const

function Subtitle({ week, status, days }: Board) {
  const t = useTranslate()
  const portions = Math.max(0, ...days.map((day) => day.portions))
  return (
    <>
      {t('menu-week.subtitle', { number: weekNumber(week) })} ·{' '}
      {t('menu-week.portions', { count: portions })} ·{' '}
      <StatusBadge tone={STATUS_TONES[status]}>{t(`menu-week-status.${status}`)}</StatusBadge>
    </>
  )
}

function Actions(board: Board) {
  const dishes = board.cells.filter(({ dish, isProposed }) => dish && !isProposed).length
  return (
    <BoardActions
      {...board}
      openCells={board.cells.length - dishes}
      dishes={dishes}
      isUnderWay={board.run !== undefined && isUnderWay(board.run.status)}
    />
  )
}

function Aside({ board, search }: Props) {
  const { candidates, groups, chosenKey } = board
  return (
    <Suspense fallback={null}>
      {candidates ? (
        <DishCandidates
          {...candidates}
          revision={board.revision}
          groups={groups}
          nutrients={board.nutrients}
          group={groups.find(({ key }) => key === chosenKey)}
          closeHref={boardHref(search, { cell: undefined })}
        />
      ) : (
        <BoardAside board={board} />
      )}
    </Suspense>
  )
}

function BoardWithFigures({ board, search }: Props) {
  const days = board.days.filter(({ isServed }, index) => isServed || index < 6)
  const shownDay = shownDayOf(board, search)
  return (
    <>
      <Form method="post" id={ENTRY_FORM} preventScrollReset>
        <input type="hidden" name="intent" value="set-entry" />
        <input type="hidden" name="revision" value={board.revision} />
      </Form>
      <DayTabs days={days} shownDay={shownDay} hrefOf={(day) => boardHref(search, { day })} />
      <WeekBoardTable
        days={days}
        shownDay={shownDay}
        cells={board.cells}
        chosenCell={search.cell}
        hrefOf={(cell) => boardHref(search, { cell })}
        mayChange={board.may.change && board.status === 'draft'}
        alsoWanted={board.alsoWanted}
      />
      <Suspense fallback={null}>
        <FiguresOfGroup board={board} search={search} days={days} shownDay={shownDay} />
      </Suspense>
    </>
  )
}

/** The day asked for, else the one of the cell, else the next one that is served. */
const shownDayOf = ({ days, today }: Board, { day, cell }: BoardSearch) => {
  const served = days.filter(({ isServed }) => isServed).map(({ on }) => on)
  const asked = day ?? cell?.serviceOn
  if (asked && days.some(({ on }) => on === asked)) return asked
  return served.find((on) => on >= today) ?? served[0]
}
