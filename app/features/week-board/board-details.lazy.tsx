import { Link } from '@remix-run/react'
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
    </>
  )
}
