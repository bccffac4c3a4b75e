import type { Verdict } from '#app/features/menus/menu-nutrition.ts'
import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardGroup } from './board-page.ts'
import type { ChoiceEffect, GroupChange } from './choice-effect.ts'
import { differenceText, type Moved, WeekChanges } from './choice-week-changes.tsx'
import type { BoardNutrient } from './week-board.ts'

type Props = {
  effect: ChoiceEffect
  title: string
  groups: readonly BoardGroup[]
  nutrients: readonly BoardNutrient[]
}

/** What a dish changes for every group, for the week's cost and supply, and for its rules. */
export function ChoiceEffectPanel({ effect, title, ...names }: Props) {
  const t = useTranslate()
  return (
    <div className="text-small tabular-nums">
      <p className="mb-1 font-semibold" aria-live="polite">
        {title}
      </p>
      <table className="w-full border-t border-line">
        <caption className="sr-only">{title}</caption>
        <thead className="text-soft">
          <tr>
            <th scope="col" className="py-0.5 text-left font-normal">
              {t('choice.group')}
            </th>
            {[
              'choice.cost' as const,
              'menu-figure.energy' as const,
              'menu-figure.protein' as const,
            ].map((key) => (
              <th key={key} scope="col" className="py-0.5 pl-2 text-right font-normal">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effect.groups.map((change) => (
            <GroupLine key={change.key} change={change} groups={names.groups} />
          ))}
        </tbody>
      </table>
      <VerdictChanges changes={effect.groups} {...names} />
      <WeekChanges effect={effect} />
    </div>
  )
}

const SIGNS: Record<string, string> = {
  within: '✓',
  below: '▼',
  above: '▲',
  unknown: '?',
  open: '…',
}

const kindOf = (groups: readonly BoardGroup[], key: string) =>
  groups.find((group) => group.key === key)?.groupKind ?? key

function GroupLine({ change, groups }: { change: GroupChange; groups: readonly BoardGroup[] }) {
  const t = useTranslate()
  const nutrientOf = (tagname: string) =>
    change.nutrients.find(({ nutrient, per }) => nutrient === tagname && per === 'day')
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-0.5 text-left align-top font-normal">
        {t.code('group', kindOf(groups, change.key))}
      </th>
      <FigureCell change={change.cost} digits={0} />
      <FigureCell change={nutrientOf('ENERC_KCAL')} digits={0} />
      <FigureCell change={nutrientOf('PROCNT')} digits={1} />
    </tr>
  )
}

type Changed = Moved & { verdictAfter?: string }

/** The figure with the dish, how far it moved, and its judgement as a sign with a word. */
function FigureCell({ change, digits }: { change: Changed | undefined; digits: number }) {
  const t = useTranslate()
  if (!change || change.after === undefined) return <td className="py-0.5 text-right">–</td>
  const { verdictAfter = 'open' } = change
  const isOff = verdictAfter === 'below' || verdictAfter === 'above'
  return (
    <td className="py-0.5 pl-2 text-right align-top whitespace-nowrap">
      <span className={isOff ? 'text-brick' : ''}>
        {t.number(change.after, digits)} <span aria-hidden="true">{SIGNS[verdictAfter]}</span>
        <span className="sr-only">, {t.code('verdict', verdictAfter)}</span>
      </span>
      <span className="block text-soft">{differenceText(t, change, digits)}</span>
    </td>
  )
}

const BESIDE = ['ENERC_KCAL', 'PROCNT']

/** Groups whose judgement of a nutrient the dish changes, by nutrient and judgement. */
function changedVerdicts(changes: readonly GroupChange[]) {
  const found = new Map<string, { nutrient: string; verdict: Verdict; keys: string[] }>()
  for (const { key, nutrients } of changes) {
    for (const { nutrient, verdictBefore, verdictAfter } of nutrients) {
      if (BESIDE.includes(nutrient) || !verdictAfter || verdictBefore === verdictAfter) continue
      const known = found.get(`${nutrient} ${verdictAfter}`)
      if (known) known.keys.push(key)
      else
        found.set(`${nutrient} ${verdictAfter}`, { nutrient, verdict: verdictAfter, keys: [key] })
    }
  }
  return [...found.values()].sort((a, b) => a.nutrient.localeCompare(b.nutrient))
}

/** Judgements beside energy and protein that the dish changes; the rest stays and is not repeated. */
function VerdictChanges(props: Omit<Props, 'effect' | 'title'> & { changes: GroupChange[] }) {
  const t = useTranslate()
  const changed = changedVerdicts(props.changes)
  if (changed.length === 0) return null
  return (
    <ul className="border-t border-line py-1">
      {changed.map(({ nutrient, verdict, keys }) => {
        const named = props.nutrients.find(({ tagname }) => tagname === nutrient)
        const groups = keys.map((key) => t.code('group', kindOf(props.groups, key))).join(', ')
        const isOff = verdict === 'below' || verdict === 'above'
        return (
          <li key={`${nutrient} ${verdict}`}>
            <span className={isOff ? 'text-brick' : ''}>
              <span aria-hidden="true">{SIGNS[verdict]}</span>{' '}
              {named ? nameIn(t.locale, named) : nutrient} {t.code('verdict', verdict)}
            </span>
            <span className="text-soft">: {groups}</span>
          </li>
        )
      })}
    </ul>
  )
}
