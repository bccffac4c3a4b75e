import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { calendarOf } from '#app/features/kitchens/served-days.server.ts'
import { addWeeks, daysOfWeek, firstDayOf, type Week, weekOf } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import {
  listBeneficiaryGroups,
  listBeneficiaryPlaces,
  listPlaceClosures,
} from './beneficiary-group.repository.server.ts'
import {
  listHeadcountChanges,
  listHeadcounts,
  listRecordedHeadcounts,
} from './headcount.repository.server.ts'
import { headcountWeek, mostPortions } from './headcount-week.ts'
import { readBeneficiaryRules } from './read-beneficiary-rules.server.ts'

/** This week and the four after it: as far ahead as schools say who will be away. */
const WEEKS_AHEAD = 5

type Cell = { groupId?: string; serviceOn?: string }
type Place = { kitchen: Kitchen; today: string; now: Date; week: Week; asked: Cell }

/** Everything that the page of a kitchen's beneficiaries shows. */
export async function loadHeadcounts(db: Database, { kitchen, week, asked, ...now }: Place) {
  const kitchenId = kitchen.id
  const { facts, ...rules } = await readFacts(db, kitchen, now)
  const sunday = daysOfWeek(week).at(-1) ?? ''
  const span = { startsOn: firstDayOf(week), endsOn: sunday }
  const calendar = await calendarOf(db, kitchenId, span)
  const headcounts = await listHeadcounts(db, kitchenId, span)
  const days = calendar.filter(({ isServed }, index) => isServed || index < 6)
  const grid = headcountWeek({ ...facts, calendar: days, headcounts })
  const cell = cellOf(grid, asked)
  return {
    ...grid,
    ...rules,
    closures: (await listPlaceClosures(db, kitchenId)).filter(
      ({ closedFrom, closedUntil }) => closedFrom <= span.endsOn && closedUntil >= span.startsOn,
    ),
    recorded: await listRecordedHeadcounts(db, kitchenId, span),
    chosen: cell && { ...cell, changes: await listHeadcountChanges(db, cell) },
    weeks: await comingWeeks(db, kitchenId, facts),
  }
}

type Facts = Omit<Parameters<typeof headcountWeek>[0], 'calendar' | 'headcounts'>

async function readFacts(db: Database, kitchen: Kitchen, now: { today: string; now: Date }) {
  const { hasCertifiedCook, ...rules } = await readBeneficiaryRules(db, kitchen, now)
  const facts: Facts = {
    places: await listBeneficiaryPlaces(db, kitchen.id),
    groups: await listBeneficiaryGroups(db, kitchen.id),
    today: now.today,
    ...rules,
  }
  const { opensOn, closesAtMinute } = rules
  return { facts, hasCertifiedCook, reachRule: rules.reach, opensOn, closesAtMinute }
}

/** The cell that was asked for, when it is one of the grid and still open. */
function cellOf(grid: ReturnType<typeof headcountWeek>, { groupId, serviceOn }: Cell) {
  const index = grid.days.findIndex(({ on, isOpen }) => on === serviceOn && isOpen)
  const place = grid.places.find(({ groups }) => groups.some(({ id }) => id === groupId))
  const group = place?.groups.find(({ id }) => id === groupId)
  const portions = group?.portions[index]
  if (!place || !group || serviceOn === undefined || portions === undefined) return undefined
  const usual = group.usual[index] ?? group.usualPortions
  return { groupId: group.id, serviceOn, placeName: place.name, group, portions, usual }
}

async function comingWeeks(db: Database, kitchenId: string, facts: Facts) {
  const first = weekOf(facts.today)
  const weeks = Array.from({ length: WEEKS_AHEAD }, (_, index) => addWeeks(first, index))
  const endsOn = daysOfWeek(weeks.at(-1) ?? first).at(-1) ?? ''
  const span = { startsOn: firstDayOf(first), endsOn }
  const calendar = await calendarOf(db, kitchenId, span)
  const headcounts = await listHeadcounts(db, kitchenId, span)
  return weeks.map((week) => {
    const grid = headcountWeek({
      ...facts,
      calendar: calendar.filter(({ on }) => weekOf(on) === week),
      headcounts,
    })
    return {
      week,
      portions: mostPortions(grid),
      serviceDays: grid.days.filter(({ isServed }) => isServed).length,
      changes: headcounts.filter(({ serviceOn }) => weekOf(serviceOn) === week).length,
      isWithin: grid.uses.every(({ isWithin }) => isWithin),
    }
  })
}
