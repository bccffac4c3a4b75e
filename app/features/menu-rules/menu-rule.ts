import type { GroupKind } from '#app/features/foods/requirement.ts'
import type { JudgedDish } from './judged-dish.ts'

/**
 * What a rule counts. `fried` is what swims in fat (deep-fry); `spicy` is anything hotter than none;
 * the others go by the variety family of the dish.
 */
export const RULE_SUBJECTS = [
  'fried',
  'spicy',
  'fish',
  'egg',
  'chicken',
  'beef',
  'liver',
  'tempe',
  'tahu',
  'leafy',
] as const
export type RuleSubject = (typeof RULE_SUBJECTS)[number]

export const RULE_BOUNDS = ['at-most', 'at-least'] as const
export type RuleBound = (typeof RULE_BOUNDS)[number]

/** A habit of the week: so many servings of a kind, of one kitchen or of all of a region. */
export type MenuRule = {
  id: string
  subject: RuleSubject
  bound: RuleBound
  /** In one week; 0 with `at-most` forbids it. */
  servings: number
  /** Counts only the days on which this kind of group eats; missing = every day. */
  groupKind?: GroupKind
  isRegional: boolean
  effectiveFrom: string
  effectiveUntil?: string
  /** Who asked for it, or where it is written. */
  source: string
}

export const isInForceOn = (
  rule: Pick<MenuRule, 'effectiveFrom' | 'effectiveUntil'>,
  day: string,
): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveUntil === undefined || day <= rule.effectiveUntil)

/** Families that count for a subject, where one goes by family. */
const FAMILIES_OF: Partial<Record<RuleSubject, readonly string[]>> = {
  fish: ['fish', 'seafood'],
  egg: ['egg'],
  chicken: ['chicken'],
  beef: ['beef'],
  liver: ['liver'],
  tempe: ['tempe'],
  tahu: ['tahu'],
  leafy: ['leafy'],
}

type Counted = Pick<JudgedDish, 'family' | 'cookingMethod' | 'spiceLevel'>

/** Does a dish count for a subject? */
export function isOf(subject: RuleSubject, dish: Counted): boolean {
  if (subject === 'fried') return dish.cookingMethod === 'deep-fry'
  if (subject === 'spicy') return dish.spiceLevel !== 'none'
  return dish.family !== undefined && (FAMILIES_OF[subject] ?? []).includes(dish.family)
}

/** The one family that a subject is, so that a planner can count it; undefined when there is none. */
export function soleFamilyOf(subject: RuleSubject): string | undefined {
  const families = FAMILIES_OF[subject] ?? []
  return families.length === 1 ? families[0] : undefined
}

/** `open`: not enough yet, and a cell is still free that could hold it. */
export type RuleVerdict = 'kept' | 'broken' | 'open'

export type RuleFinding = {
  rule: MenuRule
  servings: number
  verdict: RuleVerdict
  /** Where it is served, by day. */
  cells: { serviceOn: string; course: JudgedDish['course'] }[]
}

export type RuledWeek = {
  dishes: readonly JudgedDish[]
  /** Service days of each kind of group that eats here. */
  daysOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Cells of service days that have no dish yet. */
  openCells: number
}

/** Whether the week keeps one rule; undefined when nobody eats whom it speaks of. */
export function judgeRule(rule: MenuRule, week: RuledWeek): RuleFinding | undefined {
  const days = rule.groupKind === undefined ? undefined : week.daysOf.get(rule.groupKind)
  if (rule.groupKind !== undefined && (days === undefined || days.size === 0)) return undefined
  const counted = week.dishes
    .filter((dish) => (days === undefined || days.has(dish.serviceOn)) && isOf(rule.subject, dish))
    .sort((a, b) => a.serviceOn.localeCompare(b.serviceOn))
  const servings = counted.length
  const cells = counted.map(({ serviceOn, course }) => ({ serviceOn, course }))
  return { rule, servings, cells, verdict: verdictOf(rule, servings, week.openCells) }
}

function verdictOf(rule: MenuRule, servings: number, openCells: number): RuleVerdict {
  if (rule.bound === 'at-most') return servings > rule.servings ? 'broken' : 'kept'
  if (servings >= rule.servings) return 'kept'
  return openCells > 0 ? 'open' : 'broken'
}

/** Every rule that speaks of this week; the broken ones first. */
export function judgeRules(rules: readonly MenuRule[], week: RuledWeek): RuleFinding[] {
  const order: Record<RuleVerdict, number> = { broken: 0, open: 1, kept: 2 }
  return rules
    .flatMap((rule) => judgeRule(rule, week) ?? [])
    .sort((a, b) => order[a.verdict] - order[b.verdict])
}

/** How a rule reaches the planner: what it can count is counted, the rest is judged afterwards. */
export type PlannerRules = {
  familyMaxServings: ReadonlyMap<string, number>
  /** Dishes of these subjects are not cooked at all. */
  forbidden: RuleSubject[]
  /** Judged on the board when the plan stands. */
  judgedAfter: MenuRule[]
}

/**
 * What the planning problem can say of these rules: a limit of one family (`familyMaxServings`) and
 * what is not cooked at all (`excludedRecipes`). Sums over several families, floors and limits of
 * some days have no row there; they are judged once the plan stands.
 */
export function plannerRules(
  rules: readonly MenuRule[],
  daysOf: RuledWeek['daysOf'],
): PlannerRules {
  const families = new Map<string, number>()
  const [forbidden, judgedAfter]: [RuleSubject[], MenuRule[]] = [[], []]
  for (const rule of rules) {
    const isMeant = rule.groupKind === undefined || (daysOf.get(rule.groupKind)?.size ?? 0) > 0
    if (!isMeant) continue
    const family = soleFamilyOf(rule.subject)
    if (rule.bound === 'at-most' && rule.servings === 0) forbidden.push(rule.subject)
    else if (rule.bound === 'at-most' && family && rule.groupKind === undefined) {
      families.set(family, Math.min(rule.servings, families.get(family) ?? rule.servings))
    } else judgedAfter.push(rule)
  }
  return { familyMaxServings: families, forbidden: [...new Set(forbidden)], judgedAfter }
}

/**
 * What a new kitchen may begin with, in words of the board: two fried dishes at most and green
 * leaves twice (Pedoman Gizi Seimbang, Permenkes 41/2014: limit fatty food, eat enough vegetables),
 * fish once, and nothing spicy for the smallest (BGN keeps spicy food out of their menus).
 */
export const SUGGESTED_RULES: readonly Pick<
  MenuRule,
  'subject' | 'bound' | 'servings' | 'groupKind' | 'source'
>[] = [
  { subject: 'fried', bound: 'at-most', servings: 2, source: 'Permenkes 41/2014' },
  { subject: 'fish', bound: 'at-least', servings: 1, source: 'Permenkes 41/2014' },
  { subject: 'leafy', bound: 'at-least', servings: 2, source: 'Permenkes 41/2014' },
  { subject: 'spicy', bound: 'at-most', servings: 0, groupKind: 'paud', source: 'SE BGN 3/2026' },
]
