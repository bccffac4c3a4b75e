import { listInputLots } from '#app/features/farm-inputs/input-lot.repository.server.ts'
import { decideOnFoodBed, type InputLot } from '#app/features/farm-inputs/input-lot.ts'
import { listGrowthParameters } from '#app/features/growth-parameters/growth-parameter.repository.server.ts'
import { factsOf } from '#app/features/growth-parameters/growth-parameter.ts'
import { listSlaughters } from '#app/features/livestock/slaughter-record.repository.server.ts'
import { keepsMeatAnimals } from '#app/features/livestock/slaughter-record.ts'
import { findCycle } from '#app/features/units/production-cycle.repository.server.ts'
import type { PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import { growsPlants } from '#app/features/units/production-unit.ts'
import { sumKg } from '#app/shared/mass.ts'
import type { Database } from '#db/database.ts'
import { listCycleHarvests, listCycleLogs } from './cycle-log.repository.server.ts'
import { nextSteps, outlookOf } from './cycle-outlook.ts'
import type { CycleRecord } from './cycle-record.ts'

/** One cycle with its events, what its records say and what is due; undefined when there is none. */
export async function loadCyclePage(
  db: Database,
  unit: PlacedUnit,
  cycleId: string,
  today: string,
): Promise<CycleRecord | undefined> {
  const cycle = await findCycle(db, unit.id, cycleId)
  if (!cycle) return undefined
  const logs = await listCycleLogs(db, cycle.id)
  const harvests = await listCycleHarvests(db, cycle.id)
  const parameters = await listGrowthParameters(db, cycle.foodCode)
  const inputs = (await listInputLots(db, [unit.institutionId])).filter(
    ({ unitId }) => unitId === undefined || unitId === unit.id,
  )
  const of = {
    cycle,
    unitKind: unit.kind,
    logs,
    harvests,
    facts: factsOf(parameters),
    feedStockKg: feedFor(inputs, unit.id),
    today,
  }
  return {
    cycle,
    logs,
    harvests,
    parameters,
    inputs: inputs.filter((lot) => lot.kg > 0 && mayGoInto(lot, unit)),
    outlook: outlookOf(of),
    steps: nextSteps(of),
    slaughters: keepsMeatAnimals(unit.kind) ? await listSlaughters(db, unit.id) : undefined,
  }
}

/** Feed of this unit alone; what is kept for all does not say how long it lasts for one. */
function feedFor(lots: readonly InputLot[], unitId: string) {
  const own = lots.filter((lot) => lot.kind === 'feed' && lot.unitId === unitId)
  return own.length === 0 ? undefined : sumKg(own.map(({ kg }) => kg))
}

const mayGoInto = (lot: InputLot, unit: PlacedUnit) =>
  growsPlants(unit.kind)
    ? lot.kind !== 'feed' && lot.kind !== 'fry' && decideOnFoodBed(lot).ok
    : lot.kind === 'feed' || lot.kind === 'fry'
