import { Button } from '#app/components/button.tsx'
import { ruleText } from '#app/features/menu-rules/rule-words.ts'
import { cellValue } from '#app/features/menus/cell-value.ts'
import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardCellKey } from './board-search.ts'
import type { Candidate } from './dish-candidate.ts'

const differenceText = (t: Translate, moreIdr: number) => {
  if (Math.abs(moreIdr) < 1) return t('dish.same')
  const idr = t.idr(Math.abs(moreIdr))
  return moreIdr > 0 ? t('dish.more', { idr }) : t('dish.less', { idr })
}

type Props = {
  candidate: Candidate
  cell: BoardCellKey
  isLooked: boolean
  onLook: (versionId: string) => void
}

/** One dish to choose: pointing at it, tapping it or moving the focus to it shows its effect. */
export function CandidateLine({ candidate, cell, isLooked, onLook }: Props) {
  const t = useTranslate()
  const { versionId, isChosen, moreIdr } = candidate
  const show = () => onLook(versionId)
  const ground = isLooked ? 'bg-leaf-wash/40' : isChosen ? 'bg-raised' : ''
  return (
    <li
      data-dish
      tabIndex={isChosen || candidate.isTooHot ? -1 : undefined}
      className={`border-b border-line px-1 py-2 ${ground}`}
      onPointerEnter={show}
      onFocus={show}
    >
      <div className="flex items-start justify-between gap-2">
        <span className="leading-snug font-semibold">{nameIn(t.locale, candidate)}</span>
        <Choose candidate={candidate} cell={cell} />
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
      <Warnings candidate={candidate} />
    </li>
  )
}

function Choose({ candidate, cell }: Pick<Props, 'candidate' | 'cell'>) {
  const t = useTranslate()
  const { versionId, isChosen, isTooHot } = candidate
  if (isChosen) return <span className="tag is-good">{t('dish.chosen')}</span>
  if (isTooHot) return null
  return (
    <Button
      isSmall
      name="entry"
      value={cellValue({ ...cell, recipeVersionId: versionId, isPinned: true })}
      aria-label={`${t('dish.choose')} ${nameIn(t.locale, candidate)}`}
    >
      {t('dish.choose')}
    </Button>
  )
}

function Warnings({ candidate }: { candidate: Candidate }) {
  const t = useTranslate()
  const warnings = [
    candidate.isTooHot ? t('dish.too-hot') : undefined,
    candidate.isRepeated ? t('dish.repeated') : undefined,
    ...candidate.broken.map((rule) => t('choice.breaks', { rule: ruleText(t, rule) })),
  ].filter((one) => one !== undefined)
  return (
    <>
      {warnings.map((warning) => (
        <span key={warning} className="tag is-warning mr-1">
          {warning}
        </span>
      ))}
    </>
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
