import { until } from '#solver/engine/clock.ts'
import { emptyDecisions } from '#solver/plan/empty-plan.ts'
import { buildBlock } from './build-block.ts'
import { generateColumns } from './generate-columns.ts'
import { isProven, type Keeper, offerDecisions, offerMenus, raiseBound } from './keeper.ts'
import { kitchenFrames, wholeSupply } from './kitchen-frames.ts'
import { openMaster } from './master.ts'
import { menusOf, seedMaster } from './master-menus.ts'
import { restrictedProgram } from './restricted-program.ts'
import { wasteIdrOfAll } from './waste.ts'

/** Plans menus and supply of the whole region; everything found goes to the keeper. */
export function planRegion(keeper: Keeper) {
  const { problem, engine, clock } = keeper.setting
  offerDecisions(keeper, emptyDecisions(problem.source))
  keeper.phase = 'bound'
  const frames = kitchenFrames(problem, () => new Uint8Array(problem.source.suppliers.length))
  const block = buildBlock(problem, frames, wholeSupply(problem))
  const master = openMaster(engine, block)
  seedMaster(master)
  const relaxation = generateColumns(master, {
    rounds: 1000,
    tolerance: 1e-6,
    isLate: until(clock, clock.left() * 0.6).isLate,
  })
  raiseBound(keeper, relaxation.boundIdr + wasteIdrOfAll(problem))
  keeper.phase = 'plan'
  const restricted = restrictedProgram(master, master.columns)
  const answer = engine.solveMip(restricted.program, {
    relativeGap: 1e-4,
    seconds: clock.left() * 0.8,
  })
  if (answer.values) offerMenus(keeper, menusOf(master, restricted, answer.values))
  master.lp.close()
  return isProven(keeper)
}
