import { Proof } from '#app/components/page.tsx'
import type { Verdict } from '#app/features/menus/menu-nutrition.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** What the week comes to for one group, in one sentence. */
export function AuditSummary(props: { group: string; counts: Record<Verdict, number> }) {
  const t = useTranslate()
  const { group, counts } = props
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0)
  if (count === counts.within) return <Proof>{t('audit.summary-good', { group, count })}</Proof>
  const tone = counts.below + counts.above > 0 ? 'trouble' : 'warning'
  return <Proof tone={tone}>{t('audit.summary', { group, count, ...counts })}</Proof>
}
