import type { InputLot } from '#app/features/farm-inputs/input-lot.ts'
import type { GrowthParameter } from '#app/features/growth-parameters/growth-parameter.ts'
import type { SlaughterRecord } from '#app/features/livestock/slaughter-record.ts'
import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import type { CycleHarvest, CycleLog } from './cycle-log.ts'
import type { CycleOutlook, NextStep } from './cycle-outlook.ts'

/** Everything that one cycle's page shows. */
export type CycleRecord = {
  cycle: ProductionCycle
  logs: CycleLog[]
  harvests: CycleHarvest[]
  parameters: GrowthParameter[]
  /** What may be put in here and is still there. */
  inputs: InputLot[]
  outlook: CycleOutlook
  steps: NextStep[]
  /** Only of units that keep animals for meat. */
  slaughters?: SlaughterRecord[]
}
