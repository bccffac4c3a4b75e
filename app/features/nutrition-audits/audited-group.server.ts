import { listRequirements } from '#app/features/foods/requirement.repository.server.ts'
import type { Database } from '#db/database.ts'
import { auditGroup, countVerdicts } from './planned-nutrition.ts'
import { traceNutrient } from './provenance.ts'
import { auditedWeekOf, type ReadWeek } from './read-audited-week.server.ts'

type Group = ReadWeek['groups'][number]

/** The table of one group with its count of verdicts. */
export function reportGroup(week: ReadWeek, group: Group) {
  const rows = auditGroup(auditedWeekOf(week, group), group)
  return { rows, counts: countVerdicts(rows) }
}

/** Nutrients of AKG that neither have a band here nor can be added up from Indonesian data. */
export async function listNotComputable(db: Database, week: ReadWeek) {
  const needed = new Set((await listRequirements(db)).map(({ nutrient }) => nutrient))
  return week.nutrients.filter(({ tagname, isInTkpi }) => needed.has(tagname) && !isInTkpi)
}

/** Everything that one figure rests on; undefined when the group has no band for the nutrient. */
export function traceFigure(
  week: ReadWeek,
  group: Group,
  asked: { serviceOn: string; tagname: string },
) {
  const nutrient = week.nutrients.find(({ tagname }) => tagname === asked.tagname)
  const band = group.bands.find((one) => one.nutrient === asked.tagname)
  if (!nutrient || !band) return undefined
  const dishes = week.dishes.filter(({ serviceOn }) => serviceOn === asked.serviceOn)
  const traces = traceNutrient(dishes, week.facts, {
    nutrient: asked.tagname,
    scale: group.scale,
  })
  return {
    nutrient,
    band,
    traces,
    portions: group.portionsOn.get(asked.serviceOn) ?? 0,
    knownAmount: traces.reduce((sum, { knownAmount }) => sum + knownAmount, 0),
    hasGap: traces.some(({ hasGap }) => hasGap),
  }
}
