import { Button } from '#app/components/button.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import { Empty } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type MenuRule, soleFamilyOf } from './menu-rule.ts'
import { ruleText } from './rule-words.ts'

type May = { change: boolean; changeRegion: boolean }

const isInPlanner = ({ bound, servings, subject, groupKind }: MenuRule) =>
  bound === 'at-most' &&
  (servings === 0 || (soleFamilyOf(subject) !== undefined && groupKind === undefined))

/** The rules in force with whom they hold for, since when, and who keeps them. */
export function RuleTable({ rules, may }: { rules: readonly MenuRule[]; may: May }) {
  const t = useTranslate()
  const end: Column<MenuRule> = {
    head: <span className="sr-only">{t('menu-rule.end')}</span>,
    cell: (rule) =>
      !rule.effectiveUntil &&
      (rule.isRegional ? may.changeRegion : may.change) && <EndRule rule={rule} />,
  }
  return (
    <DataTable
      caption={t('menu-rule.title')}
      isCaptionHidden
      rows={rules}
      keyOf={({ id }) => id}
      empty={<Empty>{t('menu-rule.none')}</Empty>}
      columns={[
        {
          head: t('menu-rule.rule'),
          cell: (rule) => <span className="font-semibold">{ruleText(t, rule)}</span>,
        },
        {
          head: t('menu-rule.scope'),
          cell: ({ isRegional }) =>
            isRegional ? t('menu-rule.whole-region') : t('menu-rule.this-kitchen'),
        },
        { head: t('menu-rule.since'), cell: ({ effectiveFrom }) => t.date(effectiveFrom) },
        {
          head: t('menu-rule.until'),
          cell: ({ effectiveUntil }) => (effectiveUntil ? t.date(effectiveUntil) : '–'),
        },
        {
          head: t('menu-rule.how'),
          cell: (rule) =>
            isInPlanner(rule) ? t('menu-rule.in-planner') : t('menu-rule.after-planner'),
        },
        { head: t('menu-rule.source'), cell: ({ source }) => source },
        ...(may.change ? [end] : []),
      ]}
    />
  )
}

function EndRule({ rule }: { rule: MenuRule }) {
  const t = useTranslate()
  return (
    <PostForm intent="end-rule" id={`end-${rule.id}`}>
      <input type="hidden" name="ruleId" value={rule.id} />
      <Button isSmall aria-label={t('menu-rule.end-this', { rule: ruleText(t, rule) })}>
        {t('menu-rule.end')}
      </Button>
    </PostForm>
  )
}
