import type { ProgramBuilder } from '#solver/engine/program-builder.ts'
import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { DayTable } from './day-table.ts'
import type { Sourcing } from './sourcing.ts'

/**
 * Some kitchens planned together, against the supply that is theirs to use. `lotIdrPerKg` and
 * `offerIdrPerKg` are prices on top of the real cost, for supply that others want too; with them the
 * block's optimum is a term of the region's Lagrangian bound, without them a plan of its own.
 */
export type BlockSupply = {
  lotKg: Float64Array
  lotIdrPerKg: Float64Array
  offerKg: Float64Array
  offerIdrPerKg: Float64Array
}

/** Everything about one kitchen that does not depend on prices; built once. */
export type KitchenFrame = {
  kitchen: IndexedKitchen
  sourcing: Sourcing
  /** The most needed by food and day, at `d * foodCount + f`; what is needed where decided. */
  needs: Float64Array
  /** Menus are given: only the supply is planned. */
  isDecided?: boolean
  /** Suppliers whose minimum order is modelled for this kitchen (1), by supplier. */
  minimums: Uint8Array
}

/** Rows of the block's linear programme by meaning; -1 = no such row. */
export type KitchenRows = {
  budget: number
  /** In-house kg of food `f` on day `d` within what the menu can take, at `d * foodCount + f`. */
  use: Int32Array
  /** Kg of an open food over the horizon: needed = lots + offers + unmet. By food. */
  balance: Int32Array
  familyLimit: Int32Array
  variety: Int32Array
  /** By group, in the order of its horizon bands. */
  horizon: Int32Array[]
}

/** A day menu in the master. `options` are positions in its day table, by course. */
export type MenuColumn = { table: number; options: Int32Array; costIdr: number; column: number }

/** What a column of the programme that is no menu stands for. `member`: position in the block. */
export type Flow =
  | { kind: 'lot'; member: number; lot: number; day: number }
  | { kind: 'offer'; member: number; offer: number }
  | { kind: 'unmet'; member: number; food: number }
  | { kind: 'order'; member: number; supplier: number }
  | { kind: 'over-budget' | 'band' | 'family'; member: number }

/** Rows and flows of some kitchens: what stays of a block when the menus are decided. */
export type FlowBlock = {
  problem: IndexedProblem
  frames: KitchenFrame[]
  supply: BlockSupply
  program: ProgramBuilder
  rows: KitchenRows[]
  lotRow: Int32Array
  offerRow: Int32Array
  /** By column of the programme. */
  flows: Flow[]
}

export type Block = FlowBlock & { tables: DayTable[] }
