import type { GrowingRecord } from '#app/features/forecasts/growing-record.ts'
import type { Promised } from '#app/features/forecasts/reliability.ts'
import { sumKg } from '#app/shared/mass.ts'
import { FARM } from '#db/seeds/demo/demo-farm.ts'
import { DEMO_STARTS } from '#db/seeds/demo/demo-farm-work.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { demoYear } from '#db/seeds/demo/demo-year.ts'
import { demoWorld } from '#db/seeds/demo/world.ts'
import { referenceFacts } from './growth-facts.ts'

export type TestRecord = GrowingRecord & { unitCode: string; promises: Promised[] }

/** The demo region's year as records of what grew, one for each unit and food, without a database. */
export function demoRecords(today: string): TestRecord[] {
  const world = demoWorld(today)
  const year = demoYear(today)
  const cycles = [...year.cycles, ...world.cycles]
  const harvests = [...year.harvests, ...world.harvests]
  const reports = [...year.reports, ...world.reports].filter(({ ready_on }) => ready_on <= today)
  const lots = new Map([...year.lots, ...world.lots].map((lot) => [lot.supply_report_id, lot]))
  const received = new Map(
    [...year.movements, ...world.movements]
      .filter(({ kind }) => kind === 'received')
      .map(({ lot_id, kg }) => [lot_id, Number(kg)]),
  )
  return FARM.flatMap((unit) =>
    unit.growing.map(({ food }) => {
      const own = cycles
        .filter((cycle) => cycle.unit_id === unitId(unit.code) && cycle.food === food)
        .sort((a, b) => a.started_on.localeCompare(b.started_on))
      const ids = new Set(own.map(({ id }) => id))
      const said = reports
        .filter((report) => report.unit_id === unitId(unit.code) && report.food === food)
        .sort((a, b) => a.ready_on.localeCompare(b.ready_on))
      const ofCycle = harvests
        .filter(({ cycle_id }) => ids.has(cycle_id))
        .sort((a, b) => a.harvested_on.localeCompare(b.harvested_on))
      return {
        unitCode: unit.code,
        foodCode: food,
        facts: referenceFacts(food),
        cycles: own.map((cycle) => ({
          id: cycle.id,
          status: cycle.status ?? 'planned',
          startedOn: cycle.started_on,
          expectedFrom: cycle.expected_from ?? undefined,
          expectedUntil: cycle.expected_until ?? undefined,
          closedOn: cycle.closed_on ?? undefined,
          quantity: Number(cycle.quantity),
          quantityMeasure: cycle.quantity_measure ?? undefined,
          ...startOf(cycle.id),
        })),
        pickings: ofCycle.map((one) => ({
          cycleId: one.cycle_id,
          on: one.harvested_on,
          kg: sumKg([Number(one.kg)]),
        })),
        missed: said
          .filter(({ status, id }) => status === 'withdrawn' && !corrects(said, id))
          .map(({ ready_on, cycle_id }) => ({ on: ready_on, cycleId: cycle_id ?? undefined })),
        promises: said
          .filter(({ status }) => status !== 'open')
          .map((report) => {
            const lot = lots.get(report.id)
            const kg = lot && received.get(lot.id)
            return {
              readyOn: report.ready_on,
              promisedKg: Number(report.kg),
              deliveredKg: kg ?? 0,
              deliveredOn: kg === undefined ? undefined : lot?.ready_on,
            }
          }),
      }
    }),
  )
}

const startOf = (id: string) => {
  const start = DEMO_STARTS.find(({ cycleId }) => cycleId === id)
  return { startAgeDays: start?.startAgeDays, startMeanGrams: start?.startMeanGrams }
}

const corrects = (reports: { corrects_id?: string | null }[], id: string) =>
  reports.some(({ corrects_id }) => corrects_id === id)
