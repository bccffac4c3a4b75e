import type { KeyboardEvent } from 'react'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { BoardDishCell, cellId } from './board-dish-cell.tsx'
import type { AlsoWanted } from './board-page.ts'
import type { BoardCellKey } from './board-search.ts'
import type { BoardCell, BoardDay } from './week-board.ts'

export type WeekBoardProps = {
  days: readonly BoardDay[]
  /** The day that a narrow screen shows; the others are a tap away. */
  shownDay: string | undefined
  cells: readonly BoardCell[]
  chosenCell: BoardCellKey | undefined
  hrefOf: (cell: BoardCellKey) => string
  mayChange: boolean
  alsoWanted: readonly AlsoWanted[]
}

/** Hidden on a narrow screen unless it is the day that is shown there. */
export const dayClass = (on: string, shownDay: string | undefined) =>
  on === shownDay ? '' : 'max-md:hidden'

/** Days across, courses down. */
export function WeekBoardTable(props: WeekBoardProps) {
  const t = useTranslate()
  const { days, shownDay } = props
  return (
    <table
      className="board w-full table-fixed border-collapse tabular-nums"
      onKeyDown={(event) => moveInBoard(event, days)}
    >
      <caption className="sr-only">{t('menu-week.board')}</caption>
      <DayHeads days={days} shownDay={shownDay} />
      <tbody>
        {COURSES.map((course, index) => (
          <CourseRow key={course} {...props} course={course} isFirst={index === 0} />
        ))}
      </tbody>
    </table>
  )
}

const STEPS: Record<string, { days: number; courses: number }> = {
  ArrowLeft: { days: -1, courses: 0 },
  ArrowRight: { days: 1, courses: 0 },
  ArrowUp: { days: 0, courses: -1 },
  ArrowDown: { days: 0, courses: 1 },
}

/** Arrow keys go from cell to cell, over days without service. */
function moveInBoard(event: KeyboardEvent, days: readonly BoardDay[]) {
  const step = STEPS[event.key]
  const [, on = '', course = ''] =
    /^cell-([\d-]{10})-(.+)$/.exec(document.activeElement?.id ?? '') ?? []
  if (!step || !on) return
  const served = days.filter(({ isServed }) => isServed).map((day) => day.on)
  const courses: readonly string[] = COURSES
  const row = courses.indexOf(course) + step.courses
  const column = served.indexOf(on) + step.days
  const id = cellId({ serviceOn: served[column] ?? '', course: courses[row] ?? '' })
  const next = document.getElementById(id)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The same columns in the board and in the figures below it. */
export function DayHeads(
  props: Pick<WeekBoardProps, 'days' | 'shownDay'> & { isHidden?: boolean },
) {
  const t = useTranslate()
  const look = props.isHidden ? '' : 'border-b border-ink px-2.5 py-1.5'
  return (
    <thead>
      <tr>
        <td className={`w-28 ${look}`} />
        {props.days.map(({ on, isServed, isPackage }) => (
          <th
            key={on}
            scope="col"
            className={`text-left font-medium ${look} ${isServed ? '' : 'text-soft'} ${dayClass(on, props.shownDay)}`}
          >
            <span className={props.isHidden ? 'sr-only' : ''}>
              <span className="text-soft">{t.shortWeekday(on)}</span> {Number(on.slice(8))}
            </span>
            {isServed && isPackage && !props.isHidden && (
              <span className="block text-small text-leaf-ink">{t('package-day.sign')}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type CourseRowProps = WeekBoardProps & { course: Course; isFirst: boolean }

function CourseRow({ course, isFirst, ...board }: CourseRowProps) {
  const t = useTranslate()
  return (
    <tr>
      <th
        scope="row"
        className="border-b border-line py-2.5 pr-3 text-left align-top font-medium text-soft"
      >
        {t(`course.${course}`)}
      </th>
      {board.days.map((day) => {
        if (!day.isServed) return isFirst && <ClosedDay key={day.on} day={day} {...board} />
        const cell = board.cells.find((one) => one.serviceOn === day.on && one.course === course)
        const { chosenCell } = board
        return (
          cell && (
            <BoardDishCell
              key={day.on}
              cell={cell}
              className={dayClass(day.on, board.shownDay)}
              href={board.hrefOf({ serviceOn: day.on, course })}
              isChosen={chosenCell?.serviceOn === day.on && chosenCell.course === course}
              mayChange={board.mayChange}
              alsoWantedBy={alsoWantedBy(board.alsoWanted, cell)}
            />
          )
        )
      })}
    </tr>
  )
}

const alsoWantedBy = (all: readonly AlsoWanted[], cell: BoardCellKey) =>
  all.find(({ serviceOn, course }) => serviceOn === cell.serviceOn && course === cell.course)
    ?.kitchens ?? []

function ClosedDay({ day, shownDay }: { day: BoardDay; shownDay: string | undefined }) {
  const t = useTranslate()
  return (
    <td
      rowSpan={COURSES.length}
      className={`border-b border-l border-line bg-wash px-2.5 py-2.5 align-top text-small text-soft ${dayClass(day.on, shownDay)}`}
    >
      {day.reason
        ? t('menu-week.not-served', { reason: day.reason })
        : t('menu-week.not-served-unknown')}
    </td>
  )
}
