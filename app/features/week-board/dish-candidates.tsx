import { Form, Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { PostForm } from '#app/components/form.tsx'
import { cellValue } from '#app/features/menus/cell-value.ts'
import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardCellKey } from './board-search.ts'
import type { Candidate } from './dish-candidate.ts'

type Props = {
  cell: BoardCellKey
  typed?: string
  found: readonly Candidate[]
  revision: number
  /** The group whose plate the effect speaks of. */
  group: { key: string; groupKind: string } | undefined
  closeHref: string
}

/** Dishes for one cell with their cost, their nutrients and what the day becomes with them. */
export function DishCandidates(props: Props) {
  const t = useTranslate()
  const { cell, found, typed, group, revision } = props
  return (
    <section
      aria-label={t('dish.choose-title', { course: t(`course.${cell.course}`) })}
      className="max-lg:fixed max-lg:inset-0 max-lg:z-10 max-lg:overflow-y-auto max-lg:bg-paper max-lg:p-4"
    >
      <div className="mb-2 flex items-start justify-between gap-2">
        <div>
          <h2>{t('dish.choose-title', { course: t(`course.${cell.course}`).toLowerCase() })}</h2>
          <p className="text-soft">{t('dish.choose-day', { day: t.day(cell.serviceOn) })}</p>
        </div>
        <Link to={props.closeHref} preventScrollReset className="button is-small">
          {t('do.close')}
        </Link>
      </div>
      <SearchDishes cell={cell} typed={typed} groupKey={group?.key} />
      <p className="my-2 text-small text-soft">
        {t('dish.count', { count: found.length })} · {t('dish.per-reference')}
        {group && (
          <>
            <br />→ {t('dish.effect', { group: t.code('group', group.groupKind) })}
          </>
        )}
      </p>
      {found.length === 0 && <p className="text-soft">{t('dish.none')}</p>}
      <PostForm intent="set-entry">
        <input type="hidden" name="revision" value={revision} />
        <ul className="relative border-t border-line lg:max-h-[44rem] lg:overflow-y-auto lg:pr-2">
          {found.map((candidate) => (
            <CandidateLine key={candidate.versionId} candidate={candidate} cell={cell} />
          ))}
        </ul>
        {found.some(({ isChosen }) => isChosen) && (
          <p className="mt-3">
            <Button isSmall name="entry" value={cellValue({ ...cell, isPinned: false })}>
              {t('menu-do.open-cell')}
            </Button>
          </p>
        )}
      </PostForm>
    </section>
  )
}

function SearchDishes(props: { cell: BoardCellKey; typed?: string; groupKey?: string }) {
  const t = useTranslate()
  const { serviceOn, course } = props.cell
  return (
    <Form method="get" preventScrollReset className="flex gap-2" role="search">
      <input type="hidden" name="cell" value={`${serviceOn}.${course}`} />
      {props.groupKey && <input type="hidden" name="group" value={props.groupKey} />}
      <input
        type="search"
        name="q"
        defaultValue={props.typed}
        aria-label={t('dish.search')}
        placeholder={t('dish.search')}
        className="input"
      />
      <Button>{t('do.search')}</Button>
    </Form>
  )
}

const differenceText = (t: Translate, moreIdr: number) => {
  if (Math.abs(moreIdr) < 1) return t('dish.same')
  const idr = t.idr(Math.abs(moreIdr))
  return moreIdr > 0 ? t('dish.more', { idr }) : t('dish.less', { idr })
}

function CandidateLine({ candidate, cell }: { candidate: Candidate; cell: BoardCellKey }) {
  const t = useTranslate()
  const { versionId, isChosen, isTooHot, moreIdr } = candidate
  const name = nameIn(t.locale, candidate)
  return (
    <li className={`border-b border-line py-2 ${isChosen ? 'bg-raised' : ''}`}>
      <div className="flex items-start justify-between gap-2">
        <span className="leading-snug font-semibold">{name}</span>
        {isChosen ? (
          <span className="tag is-good">{t('dish.chosen')}</span>
        ) : (
          !isTooHot && (
            <Button
              isSmall
              name="entry"
              value={cellValue({ ...cell, recipeVersionId: versionId, isPinned: true })}
              aria-label={`${t('dish.choose')} ${name}`}
            >
              {t('dish.choose')}
            </Button>
          )
        )}
      </div>
      <p className="text-small text-soft tabular-nums">
        {t.idr(candidate.costIdr)}
        {candidate.unpricedFoods > 0 &&
          ` + ${t('menu-cell.unpriced', { count: candidate.unpricedFoods })}`}
        {moreIdr !== undefined && !isChosen && ` · ${differenceText(t, moreIdr)}`}
      </p>
      <p className="text-small text-soft tabular-nums">
        {t.number(candidate.energyKcal?.least, 0)} kkal · {t('menu-figure.protein').toLowerCase()}{' '}
        {t.number(candidate.proteinG?.least, 1)} g
      </p>
      <Effects candidate={candidate} />
      {(isTooHot || candidate.isRepeated) && (
        <span className="tag is-warning">{isTooHot ? t('dish.too-hot') : t('dish.repeated')}</span>
      )}
    </li>
  )
}

const SIGNS = { within: '✓', below: '▼', above: '▲', unknown: '?', open: '…' } as const
const UNITS: Record<string, string> = { ENERC_KCAL: 'kkal', PROCNT: 'g' }

/** What the plate of the chosen group holds with this dish, and whether that is within limits. */
function Effects({ candidate }: { candidate: Candidate }) {
  const t = useTranslate()
  if (candidate.effects.length === 0) return null
  return (
    <p className="text-small tabular-nums">
      <span className="text-soft">→ </span>
      {candidate.effects.map(({ nutrient, amount, verdict }, index) => (
        <span
          key={nutrient}
          className={verdict === 'below' || verdict === 'above' ? 'text-brick' : 'text-ink'}
        >
          {index > 0 && ', '}
          {t.number(amount.least, nutrient === 'PROCNT' ? 1 : 0)} {UNITS[nutrient]}{' '}
          <span aria-hidden="true">{SIGNS[verdict]}</span>
          <span className="sr-only">{t.code('verdict', verdict)}</span>
        </span>
      ))}
    </p>
  )
}
