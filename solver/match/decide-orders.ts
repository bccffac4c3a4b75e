import type { Engine, LinearProgram, LpSession, MipLimits } from '#solver/engine/engine.ts'

const WHOLE_GAP = 1e-6
const WHOLE = 1e-6
/** Linear programmes until a mixed-integer engine is asked: one costs what ten of these do. */
const NODES = 40

/** Yes (1) or no (0) for each order in doubt; the rest is a linear programme again. */
export type DecidedOrders = { program: LinearProgram; isOptimal: boolean }

type EngineLimits = Pick<MipLimits, 'seconds' | 'iterations'>
type Node = { columns: number[]; values: number[] }
type Search = { lp: LpSession; orders: Int32Array; nodesLeft: number; best: Best | undefined }
type Best = { objective: number; values: Float64Array }

/**
 * Decides orders that are nothing or at least a minimum, and fixes them in the programme. Few are in
 * doubt at a time, so a branch and bound that changes bounds and solves on in place beats a
 * mixed-integer engine, which starts afresh (40 kitchens, one order: 8 ms of CPU against 45 ms). When
 * there are too many for that the engine is asked after all.
 */
export function decideOrders(
  engine: Engine,
  program: LinearProgram,
  limits: EngineLimits,
): DecidedOrders {
  const { whole, ...linear } = program
  if (!whole) return { program: linear, isOptimal: true }
  const found = branch(engine, linear, whole) ?? askEngine(engine, program, limits)
  const lower = program.lower.slice()
  const upper = program.upper.slice()
  whole.forEach((isWhole, column) => {
    if (isWhole === 0) return
    // A yes-or-no that an engine left at 0.999999 would let a small order through.
    const value = Math.round(found.values?.[column] ?? 0)
    lower[column] = value
    upper[column] = value
  })
  return { program: { ...linear, lower, upper }, isOptimal: found.isOptimal }
}

function askEngine(engine: Engine, program: LinearProgram, limits: EngineLimits) {
  const { values, status } = engine.solveMip(program, { relativeGap: WHOLE_GAP, ...limits })
  return { values, isOptimal: status === 'optimal' }
}

/** Undefined when the nodes did not suffice, or the engine gave up. */
function branch(engine: Engine, program: LinearProgram, whole: Uint8Array) {
  const orders = Int32Array.from(whole.keys()).filter((column) => whole[column] === 1)
  const search: Search = {
    lp: engine.openLp(program),
    orders,
    nodesLeft: NODES,
    best: undefined,
  }
  const isDone = visit(search, { columns: [], values: [] })
  search.lp.close()
  if (!isDone || !search.best) return undefined
  return { values: search.best.values, isOptimal: true }
}

/** Solves a node and those below it, the likelier side first; false when that was too much. */
function visit(search: Search, node: Node): boolean {
  if (search.nodesLeft-- <= 0) return false
  const { lp, orders, best } = search
  enter(search, node)
  const status = lp.solve()
  if (status === 'infeasible') return true
  if (status === 'stopped') return false
  const objective = lp.objective()
  if (best && objective >= best.objective - WHOLE_GAP * Math.abs(best.objective)) return true
  const values = lp.columnValues()
  const doubtful = mostDoubtful(orders, values)
  if (doubtful === undefined) {
    search.best = { objective, values }
    return true
  }
  const likely = Math.round(values[doubtful] ?? 0)
  return [likely, 1 - likely].every((value) =>
    visit(search, { columns: [...node.columns, doubtful], values: [...node.values, value] }),
  )
}

/** Orders of the node are decided, all others open. */
function enter({ lp, orders }: Search, { columns, values }: Node) {
  const decided = new Map(columns.map((column, i) => [column, values[i] ?? 0]))
  lp.changeColumnBounds(
    orders,
    Float64Array.from(orders, (column) => decided.get(column) ?? 0),
    Float64Array.from(orders, (column) => decided.get(column) ?? 1),
  )
}

/** The order that is furthest from yes and from no; undefined when all are decided. */
function mostDoubtful(orders: Int32Array, values: Float64Array): number | undefined {
  let doubtful: number | undefined
  let most = WHOLE
  for (const column of orders) {
    const value = values[column] ?? 0
    const doubt = Math.min(value, 1 - value)
    if (doubt <= most) continue
    most = doubt
    doubtful = column
  }
  return doubtful
}
