import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { addDays } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import {
  deleteMenuRule,
  insertMenuRule,
  listMenuRules,
  lockMenuRule,
  type NewMenuRule,
  setMenuRuleEnd,
} from './menu-rule.repository.server.ts'
import { isInForceOn, SUGGESTED_RULES } from './menu-rule.ts'
import type { MenuRuleRequest } from './set-menu-rule.form.ts'

type RulePlace = { kitchen: Kitchen; today: string }
export type RuleRefusal = 'not-your-region' | 'not-found' | 'rule-already-ended'

const sign = (tx: Tx, actor: Actor, { kitchen }: RulePlace, event: { verb: string; id: string }) =>
  recordAuditEvent(tx, actor, {
    verb: event.verb,
    subject: { kind: 'menu-rule', id: event.id },
    institutionId: kitchen.institutionId,
  })

/** A rule of a whole region is set by those who may change its rules. */
const maySetFor = (actor: Actor, scope: 'kitchen' | 'region', { kitchen }: RulePlace) =>
  scope === 'kitchen' || mayIn(actor, 'change:rules', { institutionId: kitchen.institutionId })

/** Sets a rule of the week from a day on. */
export function addMenuRule(
  db: Database,
  actor: Actor,
  place: RulePlace,
  request: MenuRuleRequest,
): Promise<Outcome<object, RuleRefusal>> {
  return db.transaction().execute(async (tx) => {
    const { scope, source, ...rule } = request
    if (!maySetFor(actor, scope, place)) return refuse('not-your-region')
    const { id: kitchenId, regionId } = place.kitchen
    const owner = scope === 'region' ? { regionId } : { kitchenId }
    const id = await insertMenuRule(tx, { ...rule, ...owner, source: source ?? actor.name })
    await sign(tx, actor, place, { verb: 'menu-rule.set', id })
    return { ok: true as const }
  })
}

/** Ends a rule yesterday; one that has not begun, or begins today, never held and goes. */
export function endMenuRule(
  db: Database,
  actor: Actor,
  place: RulePlace,
  ruleId: string,
): Promise<Outcome<object, RuleRefusal>> {
  return db.transaction().execute(async (tx) => {
    const rule = await lockMenuRule(tx, place.kitchen, ruleId)
    if (!rule) return refuse('not-found')
    if (!maySetFor(actor, rule.regionId ? 'region' : 'kitchen', place)) {
      return refuse('not-your-region')
    }
    const { effectiveFrom, effectiveUntil } = rule
    const isOver = effectiveUntil !== null && effectiveUntil < place.today
    if (isOver) return refuse('rule-already-ended')
    if (effectiveFrom >= place.today) await deleteMenuRule(tx, ruleId)
    else await setMenuRuleEnd(tx, ruleId, addDays(place.today, -1))
    await sign(tx, actor, place, { verb: 'menu-rule.ended', id: ruleId })
    return { ok: true as const }
  })
}

/** Sets the rules that are suggested and that no rule of this kitchen speaks of yet. */
export function adoptSuggestedRules(db: Database, actor: Actor, place: RulePlace) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, today } = place
    const known = await listMenuRules(tx, kitchen, { startsOn: today, endsOn: today })
    const standing = known.filter((rule) => isInForceOn(rule, today))
    const wanted = SUGGESTED_RULES.filter(
      ({ subject, bound }) =>
        !standing.some((rule) => rule.subject === subject && rule.bound === bound),
    )
    for (const rule of wanted) {
      const row: NewMenuRule = { ...rule, kitchenId: kitchen.id, effectiveFrom: today }
      const id = await insertMenuRule(tx, row)
      await sign(tx, actor, place, { verb: 'menu-rule.set', id })
    }
    return { ok: true as const }
  })
}
