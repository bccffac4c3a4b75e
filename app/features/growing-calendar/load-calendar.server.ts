import type { PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { listCalendarLines, listDecidedLines } from './calendar-line.repository.server.ts'
import { startsSoon } from './calendar-line.ts'
import { listNeeds } from './calendar-need.repository.server.ts'
import { findCalendar, findLastRun } from './calendar-run.repository.server.ts'
import {
  foodWeeks,
  gainOfLines,
  gainsByUnit,
  ownShares,
  withinTwelveWeeks,
} from './calendar-summary.ts'
import { firstMonday, START_WEEKS } from './calendar-weeks.ts'
import { growableFoods, readGrowthFacts } from './growth-facts.server.ts'
import { startChoices, whyNothing } from './start-choice.ts'

const DECIDED_BEFORE = 20

/** The newest calendar as its pages head it; undefined parts when there is none. */
async function loadHead(db: Database, regionId: string) {
  const run = await findCalendar(db, regionId)
  const last = await findLastRun(db, regionId)
  return {
    run: run && {
      id: run.id,
      startsOn: run.startsOn,
      finishedAt: run.finishedAt,
      gainIdr: run.gainIdr,
      boundIdr: run.boundIdr,
    },
    isUnderWay: last?.status === 'requested' || last?.status === 'solving',
    hasFailed: last?.status === 'failed',
  }
}

/** What a unit should start by the newest calendar of its region, and what was decided before. */
export async function loadUnitCalendar(db: Database, unit: PlacedUnit, today: Day) {
  const head = await loadHead(db, unit.regionId)
  const lines = head.run ? await listCalendarLines(db, head.run.id, [unit.id]) : []
  const monday = head.run?.startsOn ?? firstMonday(today)
  const earlier = { notOfRun: head.run?.id, limit: DECIDED_BEFORE }
  return {
    ...head,
    soon: lines.filter((line) => startsSoon(line, monday)),
    later: lines.filter((line) => !startsSoon(line, monday)),
    until: addDays(monday, START_WEEKS * 7 - 1),
    decided: await listDecidedLines(db, unit.id, earlier),
    unitGainIdr: gainOfLines(lines),
    hasBeforeInputs: lines.some(({ isBeforeInputs }) => isBeforeInputs),
    nothing: whyNothing(unit, await readGrowthFacts(db)),
  }
}

/** What kitchens that the unit reaches will want of the foods it may start, for twelve weeks. */
export async function loadUnitNeeds(db: Database, unit: PlacedUnit) {
  const head = await loadHead(db, unit.regionId)
  const facts = await readGrowthFacts(db)
  const foodCodes = await growableFoods(db, unit, startChoices(unit, facts))
  const { institutionId } = unit
  const needs = head.run ? await listNeeds(db, head.run.id, { foodCodes, institutionId }) : []
  const isShown = withinTwelveWeeks(head.run?.startsOn ?? '')
  return { ...head, foodWeeks: foodWeeks(needs.filter(isShown)) }
}

/** What a region gains, by unit, and the share of its wants that would come from own farms. */
export async function loadRegionCalendar(db: Database, regionId: string) {
  const head = await loadHead(db, regionId)
  const lines = head.run ? await listCalendarLines(db, head.run.id) : []
  const codes = (await readGrowthFacts(db)).keys()
  const needs = head.run ? await listNeeds(db, head.run.id, { foodCodes: [...codes] }) : []
  return {
    ...head,
    units: gainsByUnit(lines),
    shares: ownShares(needs.filter(withinTwelveWeeks(head.run?.startsOn ?? ''))),
    hasBeforeInputs: lines.some(({ isBeforeInputs }) => isBeforeInputs),
  }
}
