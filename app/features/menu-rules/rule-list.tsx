import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { RuleFinding } from './menu-rule.ts'
import { ruleText } from './rule-words.ts'

const TONES = { kept: 'good', broken: 'trouble', open: 'calm' } as const

const daysOf = ({ cells }: RuleFinding) => [...new Set(cells.map(({ serviceOn }) => serviceOn))]

/** Rules of the week with how far the menu keeps them, and on which days it does not. */
export function RuleList({ findings }: { findings: readonly RuleFinding[] }) {
  const t = useTranslate()
  return (
    <ul>
      {findings.map((finding) => (
        <li
          key={finding.rule.id}
          className="flex items-baseline justify-between gap-3 border-b border-line py-2"
        >
          <span>
            {ruleText(t, finding.rule)}
            {finding.verdict === 'broken' && finding.cells.length > 0 && (
              <span className="block text-small text-soft">
                {daysOf(finding).map(t.shortDay).join(', ')}
              </span>
            )}
          </span>
          <span className="shrink-0 tabular-nums">
            <StatusBadge tone={TONES[finding.verdict]}>
              {t('menu-rule.count', { count: finding.servings })}
              <span className="sr-only">, {t(`rule-verdict.${finding.verdict}`)}</span>
            </StatusBadge>
          </span>
        </li>
      ))}
    </ul>
  )
}
