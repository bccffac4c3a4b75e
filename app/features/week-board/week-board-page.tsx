import { Form } from '@remix-run/react'
import { lazy, Suspense } from 'react'
import { Page, WithAside } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { isUnderWay } from '#app/features/planning/planning-run.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { weekNumber, weekOf } from '#app/shared/week.ts'
import { BoardActions } from './board-actions.tsx'
import { BoardAside } from './board-aside.tsx'
import { BoardBanner } from './board-banner.tsx'
import { ENTRY_FORM } from './board-dish-cell.tsx'
import { BoardFigures } from './board-figures.tsx'
import type { WeekBoard as Board } from './board-page.ts'
import { type BoardSearch, boardHref } from './board-search.ts'
import { BoardStateLine } from './board-state-line.tsx'
import { DayTabs } from './day-tabs.tsx'
import { GroupPicker } from './group-picker.tsx'
import { UndoChoice } from './undo-choice.tsx'
import { WeekBoardTable } from './week-board-table.tsx'
import { WeekNutrients } from './week-nutrients.tsx'

/**
 * Fetched by a browser when somebody picks a cell; a server has it at hand, so that a page without
 * a script is whole at once.
 */
const DishCandidates = import.meta.env.SSR
  ? (await import('./dish-candidates.tsx')).DishCandidates
  : lazy(async () => ({ default: (await import('./dish-candidates.tsx')).DishCandidates }))

type Props = { board: Board; search: BoardSearch }

/** A kitchen's week: what is served, what it feeds and costs, where it comes from, what to do. */
export function WeekBoard({ board, search }: Props) {
  const t = useTranslate()
  const { kitchen, week } = board
  const served = board.days.filter(({ isServed }) => isServed)
  return (
    <Page
      title={t('menu-week.title', { days: t.serviceWeek(week) })}
      subtitle={<Subtitle {...board} />}
      actions={<Actions {...board} />}
    >
      <div className="mb-4">
        <WeekPicker
          week={week}
          thisWeek={weekOf(board.today)}
          hrefOf={(one) => `/kitchens/${kitchen.id}/menus/${one}`}
        />
      </div>
      <BoardStateLine {...board} />
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
      <p className="no-print mt-6 max-w-[110ch] text-small text-soft">{t('menu-note.legend')}</p>
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
  if (!candidates) return <BoardAside board={board} />
  return (
    <Suspense fallback={null}>
      <DishCandidates
        {...candidates}
        revision={board.revision}
        groups={groups}
        nutrients={board.nutrients}
        group={groups.find(({ key }) => key === chosenKey)}
        closeHref={boardHref(search, { cell: undefined })}
      />
    </Suspense>
  )
}

function BoardWithFigures({ board, search }: Props) {
  const { groups, chosenKey, cells } = board
  const chosen = groups.find(({ key }) => key === chosenKey)
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
        cells={cells}
        chosenCell={search.cell}
        hrefOf={(cell) => boardHref(search, { cell })}
        mayChange={board.may.change && board.status === 'draft'}
        alsoWanted={board.alsoWanted}
      />
      <GroupPicker
        groups={groups}
        windows={board.windows}
        chosenKey={chosenKey}
        hrefOf={(group) => boardHref(search, { group })}
      />
      {chosen && (
        <>
          <BoardFigures
            days={days}
            shownDay={shownDay}
            nutrients={board.nutrients}
            group={chosen}
          />
          <WeekNutrients group={chosen} nutrients={board.nutrients} />
        </>
      )}
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
