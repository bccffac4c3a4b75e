import { listBeneficiaryGroups } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import type { BeneficiaryGroup } from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  listHeadcounts,
  listPortionScales,
} from '#app/features/beneficiaries/headcount.repository.server.ts'
import { portionsOn } from '#app/features/beneficiaries/headcount.ts'
import { listConcessions } from '#app/features/concessions/concession.repository.server.ts'
import { concededBand, raisedIdrPerPortion } from '#app/features/concessions/concession.ts'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { bandsFor, type RuleBook } from '#app/features/foods/rule-set.ts'
import { plannedBand } from '#app/features/planning/planning-bands.ts'
import { ceilingsOf } from '#app/features/planning/planning-facts.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
import { weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import type { BoardEaters } from './board-group.ts'

const keyOf = ({ groupKind, meal, portionClass }: BeneficiaryGroup) =>
  `${groupKind}-${meal}-${portionClass}`

/** Rules that change are a rule set of their own: what one says is read once. */
const scalesOf = rememberById(100, async (db: Database, ids: string[]) => {
  const found = new Map<string, Awaited<ReturnType<typeof listPortionScales>>>()
  for (const id of ids) found.set(id, await listPortionScales(db, id))
  return found
})

/**
 * All who eat from a kitchen on these service days, put together by kind, meal and portion class,
 * from the youngest on; nobody when no rule set is in force. Ceilings and bands are those of the
 * rules with what was accepted for the week.
 */
export async function readEaters(
  db: Database,
  kitchenId: string,
  serviceDays: readonly string[],
  book: RuleBook | undefined,
): Promise<BoardEaters[]> {
  const [startsOn, endsOn] = [serviceDays[0], serviceDays.at(-1)]
  if (startsOn === undefined || endsOn === undefined || !book) return []
  const groups = await listBeneficiaryGroups(db, kitchenId)
  const headcounts = await listHeadcounts(db, kitchenId, { startsOn, endsOn })
  const scales = (await scalesOf(db, [book.ruleSet.id])).get(book.ruleSet.id) ?? []
  const ceilings = ceilingsOf(book.values)
  const weeks = [...new Set(serviceDays.map(weekOf))]
  const concessions = await listConcessions(db, { kitchenId, weeks })
  const kinds = new Map(groups.map((group) => [keyOf(group), group]))
  return [...kinds]
    .map(([key, { groupKind, meal, portionClass }]) => {
      const same = groups.filter((group) => keyOf(group) === key)
      const served = (on: string) =>
        same.reduce((sum, group) => sum + portionsOn(group, on, headcounts), 0)
      const own = scales.filter((one) => one.groupKind === groupKind)
      return {
        key,
        groupKind,
        meal,
        portionClass,
        ceilingIdr: ceilings[portionClass] + raisedIdrPerPortion(concessions),
        scale: new Map(own.map(({ course, scale }) => [course, scale])),
        portionsOn: new Map(serviceDays.map((on) => [on, served(on)])),
        bands: bandsFor(book.bands, groupKind, meal)
          .flatMap((band) => plannedBand(band) ?? [])
          .map((band) => concededBand(band, key, concessions)),
      }
    })
    .sort((a, b) => GROUP_KINDS.indexOf(a.groupKind) - GROUP_KINDS.indexOf(b.groupKind))
}
