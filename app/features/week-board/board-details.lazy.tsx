import { Link } from '@remix-run/react'
import { Fragment, useEffect, useRef } from 'react'
import { QualityScore } from '#app/features/menu-rules/quality-score.tsx'
import { RuleList } from '#app/features/menu-rules/rule-list.tsx'
import { ConcessionList, WayOutList } from '#app/features/ways-out/way-out-list.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { BoardFigures } from './board-figures.tsx'
import type { WeekBoard } from './board-page.ts'
import { type BoardSearch, boardHref } from './board-search.ts'
import { BoardSupplyList } from './board-supply-list.tsx'
import { GroupPicker } from './group-picker.tsx'
import type { BoardDay } from './week-board.ts'
import { WeekNutrients } from './week-nutrients.tsx'

export { BoardStateLine } from './board-state-line.tsx'

/** Beside the board: where the food comes from, the rules of the week, and what cannot be had. */
export function BoardAside({ board }: { board: WeekBoard }) {
  const { kitchen, plan, concessions } = board
  const names = { foods: board.namedFoods, nutrients: board.nutrients }
  const mayAccept = board.may.adopt && board.status === 'draft'
  const shared = { names, concessions, mayAccept }
  return (
    <>
      <BoardSupplyList supply={board.supply} />
      {plan && <WayOutList planId={plan.id} waysOut={board.waysOut} {...shared} />}
      <ConcessionList timeZone={kitchen.timeZone} {...shared} />
      <Rules board={board} />
    </>
  )
}

function Rules({ board }: { board: WeekBoard }) {
  const t = useTranslate()
  const { rules, quality, kitchen } = board
  return (
    <section aria-label={t('menu-rule.title')} className="mt-6">
      <h2>{t('menu-rule.title')}</h2>
      <div className="mt-1 border-t border-line">
        {rules.length === 0 ? (
          <p className="py-2 text-soft">{t('menu-rule.none')}</p>
        ) : (
          <RuleList findings={rules} />
        )}
        {quality && <QualityScore quality={quality} />}
      </div>
      <Link
        className="link mt-2 inline-block text-small"
        to={`/kitchens/${kitchen.id}/menus/rules`}
      >
        {t('menu-rule.change')}
      </Link>
    </section>
  )
}

type FiguresProps = {
  board: WeekBoard
  search: BoardSearch
  days: readonly BoardDay[]
  shownDay: string | undefined
}

/** Below the board: what one portion of the chosen group costs and holds. */
export function FiguresOfGroup({ board, search, days, shownDay }: FiguresProps) {
  const t = useTranslate()
  const { groups, chosenKey, nutrients } = board
  const chosen = groups.find(({ key }) => key === chosenKey)
  return (
    <>
      <GroupPicker
        groups={groups}
        windows={board.windows}
        chosenKey={chosenKey}
        hrefOf={(group) => boardHref(search, { group })}
      />
      {chosen && (
        <>
          <BoardFigures days={days} shownDay={shownDay} nutrients={nutrients} group={chosen} />
          <WeekNutrients group={chosen} nutrients={nutrients} />
        </>
      )}
      <p className="no-print mt-6 max-w-[110ch] text-small text-soft">{t('menu-note.legend')}</p>
      <BoardKeys />
    </>
  )
}

const KEYS = [
  ['← → ↑ ↓', 'board-keys.move'],
  ['Enter', 'board-keys.open'],
  ['Tab', 'board-keys.pin'],
  ['Esc', 'board-keys.close'],
  ['?', 'board-keys.help'],
] as const

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** What the keys do, opened and shut by one of them. */
function BoardKeys() {
  const t = useTranslate()
  const fold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target) || !fold.current) return
      fold.current.open = !fold.current.open
      if (fold.current.open) fold.current.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', toggle)
    return () => document.removeEventListener('keydown', toggle)
  }, [])
  return (
    <details ref={fold} className="no-print mt-3 text-small max-md:hidden">
      <summary className="cursor-pointer text-soft">{t('board-keys.title')}</summary>
      <dl className="mt-1 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-0.5">
        {KEYS.map(([key, says]) => (
          <Fragment key={key}>
            <dt className="font-semibold">{key}</dt>
            <dd>{t(says)}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  )
}
