import { Empty, Section } from '#app/components/page.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import type { Verdict } from '#app/features/menus/menu-nutrition.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { NutrientTable } from './nutrient-table.tsx'
import type { AuditedGroup, AuditedNutrient } from './planned-nutrition.ts'
import { PrintedBands } from './printed-bands.tsx'
import { AuditSummary } from './summary.tsx'

type Group = { key: string; groupKind: string } & Pick<AuditedGroup, 'bands'> & {
    printedBands: AuditedGroup['bands']
  }

/** A group's week: the sentence, the table, how it was judged, and what nobody can compute. */
export function GroupReport(props: {
  group: Group
  report: { rows: AuditedNutrient[]; counts: Record<Verdict, number> }
  nutrients: readonly Nutrient[]
  notComputable: readonly Nutrient[]
  days: readonly string[]
  rules: string | undefined
  isEmpty: boolean
}) {
  const t = useTranslate()
  const { group, report, nutrients, rules } = props
  const name = t.code('group', group.groupKind)
  return (
    <>
      {props.isEmpty ? (
        <Empty>{t('audit.empty-week')}</Empty>
      ) : (
        <AuditSummary group={name} counts={report.counts} />
      )}
      <h2 className="print-only">{name}</h2>
      <NutrientTable
        rows={report.rows}
        nutrients={nutrients}
        days={props.days}
        hrefOf={(day, nutrient) => `trace?group=${group.key}&on=${day}&nutrient=${nutrient}`}
      />
      <p className="mt-4 max-w-[92ch] text-small text-soft">
        {t('audit.how-judged')} {rules && t('audit.basis', { rules })}
      </p>
      <PrintedBands printed={group.printedBands} derived={group.bands} nutrients={nutrients} />
      <NotComputable nutrients={props.notComputable} />
    </>
  )
}

function NotComputable({ nutrients }: { nutrients: readonly Nutrient[] }) {
  const t = useTranslate()
  if (nutrients.length === 0) return null
  const names = nutrients.map(({ nameId, nameEn }) => (t.locale === 'id' ? nameId : nameEn))
  return (
    <Section title={t('audit.not-computable')}>
      <p className="max-w-[92ch]">
        {t('audit.not-computable-note', { nutrients: names.join(', ') })}
      </p>
    </Section>
  )
}
