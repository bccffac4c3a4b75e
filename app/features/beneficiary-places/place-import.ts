import type { BeneficiaryGroup } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { BeneficiaryPlace } from '#app/features/beneficiaries/beneficiary-place.ts'
import type { CellProblem } from '#app/shared/spreadsheet-problem.ts'
import { problemAt, type ReadTable, type TableRow } from '#app/shared/spreadsheet-table.ts'
import {
  decideGroup,
  decidePlace,
  makesWorse,
  newGroup,
  type PlaceSituation,
  type WantedPlace,
  WEEKDAYS,
  weekOfGroup,
  withWeek,
} from './place-group.ts'
import { sumOf } from './place-line.ts'
import type { PLACE_COLUMNS, PlaceRow } from './place-sheet.ts'

type Table = ReadTable<typeof PLACE_COLUMNS>
type Row = TableRow<PlaceRow>
type Key = Extract<keyof PlaceRow, string>

/** What a row changes; `placeId` and `groupId` are missing where the row adds them. */
export type PlaceChange = {
  row: number
  place: WantedPlace
  placeId?: string
  placeState: 'same' | 'added' | 'changed'
  group: { groupKind: PlaceRow['groupKind']; groupId?: string; week: number[] }
  groupState: 'same' | 'added' | 'changed'
  /** Portions a week, before and after. */
  before: number
  after: number
}

export type PlaceImport = { changes: PlaceChange[]; problems: CellProblem[] }

/**
 * Decides a whole file at once: each row against what is stored, places against each other, and
 * what the kitchen would serve after all rows. With any problem nothing is imported.
 */
export function decidePlaceImport(table: Table, situation: PlaceSituation): PlaceImport {
  const problems: CellProblem[] = []
  const changes: PlaceChange[] = []
  for (const row of table.rows) {
    const report: Report = (key, code, facts) => {
      problems.push(problemAt(table, { row: row.row, key }, code, facts))
      return undefined
    }
    const change = decideRow(row, situation, report)
    if (!change) continue
    const clash = clashWith(change, changes)
    if (clash) report(clash.key, clash.code, { row: clash.row })
    else changes.push(change)
  }
  if (problems.length === 0 && makesWorse(groupsAfter(changes, situation), situation)) {
    const { row = 1 } = changes.at(-1) ?? {}
    problems.push(problemAt(table, { row, key: 'monday' }, 'more-than-the-kitchen-may-serve'))
  }
  return { changes, problems: [...table.problems, ...problems] }
}

type Report = (key: Key, code: string, facts?: Record<string, string | number>) => undefined

const FIELD_OF: Record<string, Key> = {
  'no-such-place': 'placeId',
  'place-name-taken': 'name',
  'npsn-not-valid': 'npsn',
  'npsn-taken': 'npsn',
  'npsn-of-a-posyandu': 'npsn',
  'place-too-far': 'distanceKm',
  'groups-do-not-fit-place': 'kind',
  'group-does-not-fit-place': 'groupKind',
  'group-already-there': 'groupKind',
}

function decideRow({ row, value }: Row, situation: PlaceSituation, report: Report) {
  const { places, groups, opensOn } = situation
  const before = groups.find(({ id }) => id === value.groupId)
  if (value.groupId && !before) return report('groupId', 'no-such-group')
  const stored = places.find((place) => place.id === (value.placeId ?? before?.placeId))
  if (value.placeId && !stored) return report('placeId', 'no-such-place')
  const place = stored ?? placeNamed(places, value.name)
  if (before && before.placeId !== place?.id) return report('groupId', 'group-of-another-place')
  if (before && before.groupKind !== value.groupKind)
    return report('groupKind', 'group-kind-changed')
  const wanted = wantedPlace(value)
  const decided = decidePlace(wanted, situation, place?.id)
  if (!decided.ok) return report(FIELD_OF[decided.refusal] ?? 'name', decided.refusal)
  const week = weekOf(value, before && weekOfGroup(before, opensOn), report)
  if (!week) return undefined
  const refusal = groupRefusal({ value, place, week }, situation)
  if (refusal) return report(FIELD_OF[refusal] ?? 'groupKind', refusal)
  return changeOf({ row, value, place, before, week }, situation)
}

const placeNamed = (places: readonly BeneficiaryPlace[], name: string) =>
  places.find((place) => place.name.toLowerCase() === name.toLowerCase())

const wantedPlace = ({ kind, name, npsn, distanceKm, travelMinutes }: PlaceRow): WantedPlace => ({
  kind,
  name,
  npsn,
  distanceKm,
  travelMinutes,
})

/** An empty cell of an old group keeps its number; of a new one it is a problem, never 0. */
function weekOf(value: PlaceRow, before: readonly number[] | undefined, report: Report) {
  const week = WEEKDAYS.map((key, index) => value[key] ?? before?.[index])
  const missing = WEEKDAYS.filter((_, index) => week[index] === undefined)
  for (const key of missing) report(key, 'portions-missing')
  return missing.length === 0 ? week.map((portions) => portions ?? 0) : undefined
}

type Found = { value: PlaceRow; place?: BeneficiaryPlace; week: number[] }

/** Fit and doubles; capacity is judged once, after all rows. */
function groupRefusal({ value, place, week }: Found, situation: PlaceSituation) {
  const at = place ?? { ...wantedPlace(value), id: 'new', isExample: false }
  const decided = decideGroup(
    { placeId: at.id, groupKind: value.groupKind, week },
    { ...situation, capacity: undefined, places: [...situation.places, at] },
    value.groupId,
  )
  return decided.ok ? undefined : decided.refusal
}

function changeOf(
  found: Found & { row: number; before?: BeneficiaryGroup },
  { opensOn }: PlaceSituation,
): PlaceChange {
  const { row, value, place, before, week } = found
  const was = before && weekOfGroup(before, opensOn)
  const wanted = wantedPlace(value)
  const isSame = place && samePlace(wanted, place)
  return {
    row,
    place: wanted,
    placeId: place?.id,
    placeState: !place ? 'added' : isSame ? 'same' : 'changed',
    group: { groupKind: value.groupKind, groupId: value.groupId, week },
    groupState: !was ? 'added' : week.every((n, index) => n === was[index]) ? 'same' : 'changed',
    before: sumOf(was ?? []),
    after: sumOf(week),
  }
}

const samePlace = (a: WantedPlace, b: WantedPlace) =>
  a.kind === b.kind &&
  a.name === b.name &&
  a.npsn === b.npsn &&
  a.distanceKm === b.distanceKm &&
  a.travelMinutes === b.travelMinutes

/** Two rows of one place must describe it alike, and no group may stand in two rows. */
function clashWith(change: PlaceChange, others: readonly PlaceChange[]) {
  const isSameName = (one: PlaceChange) =>
    one.place.name.toLowerCase() === change.place.name.toLowerCase()
  const same = others.filter((one) =>
    change.placeId ? one.placeId === change.placeId : isSameName(one),
  )
  const other = same.find((one) => !samePlace(one.place, change.place))
  if (other) return { key: 'name' as const, code: 'place-differs', row: other.row }
  const twin = same.find((one) => one.group.groupKind === change.group.groupKind)
  if (twin) return { key: 'groupKind' as const, code: 'row-twice', row: twin.row }
  const renamed = others.find((one) => isSameName(one) && one.placeId !== change.placeId)
  return renamed && { key: 'name' as const, code: 'place-differs', row: renamed.row }
}

function groupsAfter(changes: readonly PlaceChange[], { groups, opensOn }: PlaceSituation) {
  const weeks = new Map(changes.map(({ group }) => [group.groupId, group.week]))
  const added = changes.filter(({ groupState }) => groupState === 'added')
  return [
    ...groups.map((group) => {
      const week = weeks.get(group.id)
      return week ? withWeek(group, week, opensOn) : group
    }),
    ...added.map(({ group }) => newGroup(group, { id: 'new', name: '' }, opensOn)),
  ]
}

/** Rows that change something; the others are already as the file says. */
export const realChanges = (changes: readonly PlaceChange[]) =>
  changes.filter(({ placeState, groupState }) => placeState !== 'same' || groupState !== 'same')
