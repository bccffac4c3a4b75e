import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import type {
  BeneficiaryGroup,
  PortionClass,
} from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  listHeadcounts,
  listPortionScales,
} from '#app/features/beneficiaries/headcount.repository.server.ts'
import { type Headcount, portionsOn } from '#app/features/beneficiaries/headcount.ts'
import { listConcessions } from '#app/features/concessions/concession.repository.server.ts'
import {
  type Conceded,
  concededBand,
  raisedIdrPerPortion,
} from '#app/features/concessions/concession.ts'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { bandsFor, type RuleBook } from '#app/features/foods/rule-set.ts'
import { plannedBand } from '#app/features/planning/planning-bands.ts'
import { ceilingsOf } from '#app/features/planning/planning-facts.ts'
import { listKitchenPortionScales } from '#app/features/recipes/kitchen-portion-scale.repository.server.ts'
import {
  type KitchenPortionScale,
  type PortionScale,
  scalesHoldSince,
  scalesOn,
} from '#app/features/recipes/kitchen-portion-scale.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { BoardEaters } from './board-group.ts'

const keyOf = ({ groupKind, meal, portionClass }: BeneficiaryGroup) =>
  `${groupKind}-${meal}-${portionClass}`

/** Rules that change are a rule set of their own: what one says is read once. */
const scalesOf = rememberById(100, async (db: Database, ids: string[]) => {
  const found = new Map<string, PortionScale[]>()
  for (const id of ids) found.set(id, await listPortionScales(db, id))
  return found
})

/** What it takes to say who eats in some days. */
export type EaterFacts = {
  groups: readonly BeneficiaryGroup[]
  headcountsOn: ReadonlyMap<string, Headcount[]>
  scales: readonly PortionScale[]
  ownScales: readonly KitchenPortionScale[]
  ceilingIdr: Record<PortionClass, number>
  bands: RuleBook['bands']
}

export async function readEaterFacts(
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
  book: RuleBook,
): Promise<EaterFacts> {
  const headcounts = await listHeadcounts(db, kitchenId, span)
  return {
    groups: await listBeneficiaryGroups(db, kitchenId),
    headcountsOn: groupBy(headcounts, ({ serviceOn }) => serviceOn),
    scales: (await scalesOf(db, [book.ruleSet.id])).get(book.ruleSet.id) ?? [],
    ownScales: await listKitchenPortionScales(db, kitchenId),
    ceilingIdr: ceilingsOf(book.values),
    bands: book.bands,
  }
}

/**
 * All who eat from a kitchen on these service days, put together by kind, meal and portion class,
 * from the youngest on; where the kitchen changes its portions, once before and once after.
 * Ceilings and bands are those of the rules with what was accepted.
 */
export function eatersOn(
  facts: EaterFacts,
  serviceDays: readonly string[],
  concessions: readonly Conceded[],
): BoardEaters[] {
  const groups = [...groupBy(facts.groups, keyOf)]
  return [...groupBy(serviceDays, (on) => scalesHoldSince(facts.ownScales, on))]
    .flatMap(([, days]) => {
      const scales = scalesOn(facts.scales, facts.ownScales, days[0] ?? '')
      return groups.flatMap(([key, same]) =>
        eatersOf({ ...facts, scales }, { key, same, days }, concessions),
      )
    })
    .sort((a, b) => GROUP_KINDS.indexOf(a.groupKind) - GROUP_KINDS.indexOf(b.groupKind))
}

type SameGroups = { key: string; same: readonly BeneficiaryGroup[]; days: readonly string[] }

function eatersOf(
  facts: EaterFacts,
  { key, same, days }: SameGroups,
  concessions: readonly Conceded[],
): BoardEaters[] {
  const [first] = same
  if (!first) return []
  const { groupKind, meal, portionClass } = first
  const served = (on: string) =>
    same.reduce((sum, group) => sum + portionsOn(group, on, facts.headcountsOn.get(on) ?? []), 0)
  const own = facts.scales.filter((one) => one.groupKind === groupKind)
  return [
    {
      key,
      groupKind,
      meal,
      portionClass,
      ceilingIdr: facts.ceilingIdr[portionClass] + raisedIdrPerPortion(concessions),
      scale: new Map(own.map(({ course, scale }) => [course, scale])),
      portionsOn: new Map(days.map((on) => [on, served(on)])),
      bands: bandsFor(facts.bands, groupKind, meal)
        .flatMap((band) => plannedBand(band) ?? [])
        .map((band) => concededBand(band, key, concessions)),
    },
  ]
}

/** The same read for these days; nobody when no rule set is in force. */
export async function readEaters(
  db: Database,
  kitchenId: string,
  serviceDays: readonly string[],
  book: RuleBook | undefined,
): Promise<BoardEaters[]> {
  const [startsOn, endsOn] = [serviceDays[0], serviceDays.at(-1)]
  if (startsOn === undefined || endsOn === undefined || !book) return []
  const facts = await readEaterFacts(db, kitchenId, { startsOn, endsOn }, book)
  const weeks = [...new Set(serviceDays.map(weekOf))]
  return eatersOn(facts, serviceDays, await listConcessions(db, { kitchenId, weeks }))
}
