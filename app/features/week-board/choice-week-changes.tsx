import { ruleText } from '#app/features/menu-rules/rule-words.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ChoiceEffect } from './choice-effect.ts'

export type Moved = { before?: number; after?: number }

/** How far a figure moved; `=` when nobody would see it. */
export function differenceText(t: Translate, { before, after }: Moved, digits: number) {
  if (before === undefined || after === undefined) return ''
  const difference = after - before
  if (Math.abs(difference) < 0.5 / 10 ** digits) return '='
  return `${difference > 0 ? '+' : '−'}${t.number(Math.abs(difference), digits)}`
}

type WeekLine = { label: string; value: string; moved: string; isWorse?: boolean }

function weekLines(t: Translate, effect: ChoiceEffect): WeekLine[] {
  const { foodCostIdr: cost, ownShare, unmetKg, families, repeats, quality } = effect
  const lines: WeekLine[] = [
    {
      label: t('choice.week-cost'),
      value: t.idr(cost.after),
      moved: differenceText(t, cost, 0),
    },
    {
      label: t('choice.own-share'),
      value: ownShare.after === undefined ? '–' : t.percent(ownShare.after, 1),
      moved: differenceText(
        t,
        { before: hundred(ownShare.before), after: hundred(ownShare.after) },
        1,
      ),
    },
    {
      label: t('choice.families'),
      value: t.number(families.after, 0),
      moved: differenceText(t, families, 0),
    },
    {
      label: t('choice.quality'),
      value: quality.after === undefined ? '–' : t.number(quality.after, 0),
      moved: differenceText(t, quality, 0),
    },
  ]
  if (unmetKg.after >= 0.05 || unmetKg.before >= 0.05) {
    const isWorse = unmetKg.after > unmetKg.before + 0.05
    const value = t.kg(unmetKg.after)
    lines.push({ label: t('choice.unmet'), value, moved: differenceText(t, unmetKg, 1), isWorse })
  }
  if (repeats.after !== repeats.before) {
    const isWorse = repeats.after > repeats.before
    const value = t.number(repeats.after, 0)
    lines.push({ label: t('choice.repeats'), value, moved: differenceText(t, repeats, 0), isWorse })
  }
  return lines
}

const hundred = (share: number | undefined) => (share === undefined ? undefined : share * 100)

/** What a dish changes for the week: cost, own produce, variety, rules and the score. */
export function WeekChanges({ effect }: { effect: ChoiceEffect }) {
  const t = useTranslate()
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto_auto] gap-x-3 border-t border-line pt-1">
        {weekLines(t, effect).map(({ label, value, moved, isWorse }) => (
          <div key={label} className="col-span-3 grid grid-cols-subgrid">
            <dt className="text-soft">{label}</dt>
            <dd className="text-right">{value}</dd>
            <dd className={`min-w-14 text-right ${isWorse ? 'text-brick' : 'text-soft'}`}>
              {moved}
            </dd>
          </div>
        ))}
      </dl>
      {effect.broken.map((rule) => (
        <p key={rule.id} className="text-brick">
          ▲ {t('choice.breaks', { rule: ruleText(t, rule) })}
        </p>
      ))}
      {effect.mended.map((rule) => (
        <p key={rule.id}>✓ {t('choice.mends', { rule: ruleText(t, rule) })}</p>
      ))}
      <p className="mt-1 text-soft">{t('choice.estimate')}</p>
    </>
  )
}
