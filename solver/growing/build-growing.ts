import {
  addBinary,
  addColumn,
  addPrice,
  addRow,
  emptyModel,
  type LinearModel,
  type Term,
} from '#solver/model/linear-model.ts'
import type { Activity, GrowingProblem, Place } from './growing-problem.ts'
import { givesWithin, inputIdrWithin } from './horizon.ts'

/** Batches of an activity started in a week; `isOn` says whether a place that holds one holds it. */
type StartColumn = { activity: Activity; week: number; column: number; isOn?: number }
type FlowColumn = {
  place: string
  food: string
  readyWeek: number
  kitchen: string
  week: number
  column: number
}
export type GrowingModel = { model: LinearModel; starts: StartColumn[]; flows: FlowColumn[] }

/**
 * The calendar as a mixed-integer programme, minimised (the gain with its sign turned):
 *
 *   min  sum input(a,t) n(a,t) - sum (buy(k,f,w) - transport(p,k)) x(p,f,v,k,w)
 *   n(a,t) whole: batches of activity a started in week t
 *   x: kg ready at place p in week v, used by kitchen k in week w, v <= w <= v + keep
 */
export function buildGrowing(problem: GrowingProblem): GrowingModel {
  const growing: GrowingModel = { model: emptyModel(), starts: [], flows: [] }
  for (const place of problem.places) {
    addStarts(growing, problem, place)
    addRoom(growing, problem, place)
    addHarvests(growing, problem, place)
  }
  addDemands(growing, problem)
  addLabour(growing, problem)
  return growing
}

const activitiesOf = ({ activities }: GrowingProblem, place: Place) =>
  activities.filter((activity) => activity.place === place.id)

const isRunning = ({ activity, week }: StartColumn, at: number) =>
  week <= at && at < week + activity.weeks

/** Starts that give nothing within the weeks of the problem are left out. */
function addStarts({ model, starts }: GrowingModel, problem: GrowingProblem, place: Place) {
  const weeks = problem.weeks.length
  for (const activity of activitiesOf(problem, place)) {
    const most = Math.floor(place.size / activity.batchSize + 1e-9)
    for (let week = 0; week <= Math.min(activity.lastStartWeek, weeks - 1) && most > 0; week += 1) {
      if (givesWithin(activity, week, weeks).length === 0) continue
      const name = `start|${activity.id}|${week}`
      const column = addColumn(model, { name, upper: most, isInteger: true })
      addPrice(model, column, inputIdrWithin(activity, week, weeks))
      const isOn = place.holds === 'one' ? addBinary(model, `on|${activity.id}|${week}`) : undefined
      starts.push({ activity, week, column, ...(isOn !== undefined && { isOn }) })
      if (isOn === undefined) continue
      const row = { name: `on|${activity.id}|${week}`, lower: Number.NEGATIVE_INFINITY, upper: 0 }
      addRow(model, row, [
        [column, 1],
        [isOn, -most],
      ])
    }
  }
}

/**
 * Room over time: sum of batchSize n(a,t) over the batches that stand there <= size - taken(w); a
 * place that holds one at a time holds no second start while one stands or something runs.
 */
function addRoom({ model, starts }: GrowingModel, problem: GrowingProblem, place: Place) {
  const own = starts.filter(({ activity }) => activity.place === place.id)
  for (const at of problem.weeks.keys()) {
    const standing = own.filter((start) => isRunning(start, at))
    if (standing.length === 0) continue
    const takenSize = place.taken[at] ?? 0
    const isOne = place.holds === 'one'
    const terms = standing.map(
      ({ activity, column, isOn }): Term =>
        isOne ? [isOn ?? column, 1] : [column, activity.batchSize],
    )
    const free = isOne ? (takenSize > 0 ? 0 : 1) : Math.max(0, place.size - takenSize)
    const name = `room|${place.id}|${at}`
    addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper: free }, terms)
  }
}

/** Used of a harvest <= harvested: sum over (k,w) of x <= sum over starts of kg per batch * n. */
function addHarvests(growing: GrowingModel, problem: GrowingProblem, place: Place) {
  const { model, starts } = growing
  const activities = activitiesOf(problem, place)
  for (const food of new Set(activities.map((activity) => activity.food))) {
    const own = starts.filter(
      ({ activity }) => activity.place === place.id && activity.food === food,
    )
    const keepWeeks = Math.max(
      0,
      ...activities.filter((one) => one.food === food).map((one) => one.keepWeeks),
    )
    for (const readyWeek of problem.weeks.keys()) {
      const given = own.flatMap(({ activity, week, column }): Term[] =>
        givesWithin(activity, week, problem.weeks.length)
          .filter((one) => one.week === readyWeek)
          .map((one) => [column, -one.kg]),
      )
      if (given.length === 0) continue
      const used = addFlows(growing, problem, { place, food, readyWeek, keepWeeks })
      const name = `harvest|${place.id}|${food}|${readyWeek}`
      addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper: 0 }, [...given, ...used])
    }
  }
}

type Harvest = { place: Place; food: string; readyWeek: number; keepWeeks: number }

/** One column for each demand that the harvest reaches in time and saves rupiah at. */
function addFlows({ model, flows }: GrowingModel, problem: GrowingProblem, harvest: Harvest) {
  const { place, food, readyWeek, keepWeeks } = harvest
  return problem.demands.flatMap((demand): Term[] => {
    const isInTime = readyWeek <= demand.week && demand.week <= readyWeek + keepWeeks
    const route = place.deliversTo.find(({ kitchen }) => kitchen === demand.kitchen)
    if (demand.food !== food || !isInTime || !route) return []
    const savedIdr = demand.buyIdrPerKg - route.transportIdrPerKg
    if (savedIdr <= 0) return []
    const { kitchen, week } = demand
    const name = `use|${place.id}|${food}|${readyWeek}|${kitchen}|${week}`
    const column = addColumn(model, { name, upper: demand.kg })
    addPrice(model, column, -savedIdr)
    flows.push({ place: place.id, food, readyWeek, kitchen, week, column })
    return [[column, 1]]
  })
}

/** A kitchen uses no more than it wants: sum of x <= kg. */
function addDemands({ model, flows }: GrowingModel, { demands }: GrowingProblem) {
  const keyOf = (one: { kitchen: string; food: string; week: number }) =>
    JSON.stringify([one.kitchen, one.food, one.week])
  const into = new Map<string, Term[]>()
  for (const flow of flows) {
    const key = keyOf(flow)
    into.set(key, [...(into.get(key) ?? []), [flow.column, 1]])
  }
  for (const demand of demands) {
    const terms = into.get(keyOf(demand))
    if (!terms || terms.length < 2) continue
    const name = `demand|${demand.kitchen}|${demand.food}|${demand.week}`
    addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper: demand.kg }, terms)
  }
}

/** Hours of a site in a week: sum over its batches of hours in that week of theirs <= hours. */
function addLabour({ model, starts }: GrowingModel, { labour, places, weeks }: GrowingProblem) {
  const siteOf = new Map(places.map(({ id, site }) => [id, site]))
  for (const { site, hours } of labour) {
    const own = starts.filter(({ activity }) => siteOf.get(activity.place) === site)
    for (const at of weeks.keys()) {
      const terms = own.flatMap(({ activity, week, column }): Term[] => {
        const asked = activity.labourHours?.[at - week] ?? 0
        return asked > 0 ? [[column, asked]] : []
      })
      if (terms.length === 0) continue
      const name = `labour|${site}|${at}`
      addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper: hours[at] ?? 0 }, terms)
    }
  }
}
