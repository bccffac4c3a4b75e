import { Link } from '@remix-run/react'
import { cellValue } from '#app/features/menus/cell-value.ts'
import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardCell } from './week-board.ts'

/** Buttons of single cells send this form, which stands once beside the board. */
export const ENTRY_FORM = 'board-entry'

/** The link of a cell, so that the focus can come back to it. */
export const cellId = ({ serviceOn, course }: { serviceOn: string; course: string }) =>
  `cell-${serviceOn}-${course}`

type Props = {
  cell: BoardCell
  /** Other kitchens that want its main food that day. */
  alsoWantedBy: readonly string[]
  href: string
  className: string
  isChosen: boolean
  mayChange: boolean
}

export function BoardDishCell({ cell, href, className, isChosen, mayChange, ...more }: Props) {
  const t = useTranslate()
  const look = isChosen ? 'bg-raised outline-2 -outline-offset-2 outline-leaf' : ''
  const proposed = cell.isProposed ? 'bg-leaf-wash/30' : ''
  return (
    <td
      className={`relative border-b border-l border-line px-2.5 py-2.5 align-top first-of-type:border-l-0 ${look} ${proposed} ${className}`}
    >
      <CellLink cell={cell} href={href} mayChange={mayChange} />
      {cell.dish && <DishFigures dish={cell.dish} />}
      {cell.isProposed && <span className="sr-only">{t('menu-cell.proposed')}</span>}
      <CellNotes cell={cell} alsoWantedBy={more.alsoWantedBy} />
    </td>
  )
}

function CellLink({ cell, href, mayChange }: Pick<Props, 'cell' | 'href' | 'mayChange'>) {
  const t = useTranslate()
  const { dish, serviceOn } = cell
  const place = { course: t(`course.${cell.course}`), day: t.day(serviceOn) }
  if (!dish) {
    return mayChange ? (
      <Link
        id={cellId(cell)}
        to={href}
        preventScrollReset
        aria-label={t('menu-cell.open-for', place)}
        className="text-soft after:absolute after:inset-0 hover:underline"
      >
        + {t('menu-cell.open')}
      </Link>
    ) : (
      <span className="text-soft">–</span>
    )
  }
  const name = nameIn(t.locale, dish)
  return (
    <div className="flex items-start justify-between gap-1">
      {mayChange ? (
        <Link
          id={cellId(cell)}
          to={href}
          preventScrollReset
          aria-label={t('menu-cell.change', { ...place, dish: name })}
          className="leading-snug font-semibold after:absolute after:inset-0 hover:underline"
        >
          {name}
        </Link>
      ) : (
        <span className="leading-snug font-semibold">{name}</span>
      )}
      <Pin cell={cell} name={name} mayChange={mayChange} />
    </div>
  )
}

function Pin(props: { cell: BoardCell; name: string; mayChange: boolean }) {
  const t = useTranslate()
  const { cell, name, mayChange } = props
  const { serviceOn, course, isPinned, dish } = cell
  if (!mayChange) {
    return isPinned ? (
      <span role="img" aria-label={t('menu-cell.pinned')} className="text-small text-leaf">
        ●
      </span>
    ) : null
  }
  const change = { serviceOn, course, recipeVersionId: dish?.versionId, isPinned: !isPinned }
  const words = { dish: name, day: t.shortDay(serviceOn) }
  return (
    <button
      type="submit"
      form={ENTRY_FORM}
      name="entry"
      value={cellValue(change)}
      aria-pressed={isPinned}
      aria-label={isPinned ? t('menu-cell.unpin', words) : t('menu-cell.pin', words)}
      title={isPinned ? t('menu-cell.unpin', words) : t('menu-cell.pin', words)}
      className={`relative z-1 -mt-0.5 -mr-1 flex size-6 shrink-0 cursor-pointer items-center justify-center text-small ${isPinned ? 'text-leaf' : 'text-edge'}`}
    >
      {isPinned ? '●' : '○'}
    </button>
  )
}

const costOf = (t: Translate, { costIdr, unpricedFoods }: NonNullable<BoardCell['dish']>) =>
  unpricedFoods > 0 ? t('menu-cell.at-least', { idr: t.idr(costIdr) }) : t.idr(costIdr)

function DishFigures({ dish }: { dish: NonNullable<BoardCell['dish']> }) {
  const t = useTranslate()
  const { ownShare } = dish
  return (
    <>
      <div className="mt-1 flex justify-between gap-2 text-small whitespace-nowrap text-soft">
        <span>{costOf(t, dish)}</span>
        {ownShare !== undefined && ownShare >= 0.005 && (
          <span className="font-semibold text-leaf">
            <span aria-hidden="true">{t.percent(ownShare)}</span>
            <span className="sr-only">{t('menu-cell.own', { share: t.percent(ownShare) })}</span>
          </span>
        )}
      </div>
      {ownShare !== undefined && (
        <svg className="bar mt-1.5" height="3" aria-hidden="true" focusable="false">
          <rect className="ground" width="100%" height="3" />
          <rect className="own" width={`${Math.round(ownShare * 100)}%`} height="3" />
        </svg>
      )}
    </>
  )
}

function CellNotes({ cell, alsoWantedBy }: Pick<Props, 'cell' | 'alsoWantedBy'>) {
  const t = useTranslate()
  const { dish, insteadOf } = cell
  const notes = [
    insteadOf && t('menu-cell.instead-of', { dish: nameIn(t.locale, insteadOf) }),
    alsoWantedBy.length > 0 && t('neighbour.also', { kitchens: alsoWantedBy.join(', ') }),
    dish && dish.unpricedFoods > 0 && t('menu-cell.unpriced', { count: dish.unpricedFoods }),
  ].filter((note) => typeof note === 'string')
  const repeated = dish?.repeatedAfterOn
  if (notes.length === 0 && !repeated) return null
  return (
    <p className="mt-1 text-small text-soft">
      {notes.join(' · ')}
      {repeated && (
        <span className="tag is-warning">
          {t('menu-cell.repeated', { day: t.shortDay(repeated) })}
        </span>
      )}
    </p>
  )
}
