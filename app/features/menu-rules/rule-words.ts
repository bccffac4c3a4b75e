import type { Translate } from '#app/i18n/translate.ts'
import type { MenuRule } from './menu-rule.ts'

/** `Gorengan paling banyak 2 kali seminggu`, `Tanpa masakan pedas untuk PAUD`. */
export function ruleText(t: Translate, rule: MenuRule): string {
  const subject = t.code('rule-subject', rule.subject)
  const said =
    rule.bound === 'at-most' && rule.servings === 0
      ? t('menu-rule.none-of', { subject: subject.toLowerCase() })
      : t.code('menu-rule', rule.bound, { subject, count: rule.servings })
  const { groupKind } = rule
  return groupKind
    ? t('menu-rule.for-group', { rule: said, group: t.code('group', groupKind) })
    : said
}
