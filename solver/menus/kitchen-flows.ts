import { addColumn, addRow, type Entry, type NewColumn } from '#solver/engine/program-builder.ts'
import type { Flow, FlowBlock, KitchenFrame, KitchenRows } from './block.ts'

const INF = Number.POSITIVE_INFINITY

/**
 * The columns of one kitchen that are no menus, each with a finite upper limit that no plan needs to
 * pass: kg from lots, kg bought and unmet of open foods, what is over budget, distance from horizon
 * bands, families served. Finite limits make any price vector a proven bound.
 */
export function addKitchenFlows(block: FlowBlock, member: number) {
  const frame = block.frames[member]
  const rows = block.rows[member]
  if (!frame || !rows) return
  const most = mostByFood(block, frame)
  const own = { member, frame, rows, most }
  addLotFlows(block, own)
  addOpenPurchases(block, own)
  addBudget(block, own)
  addHorizonBands(block, own)
  addVariety(block, own)
}

function addFlow(block: FlowBlock, flow: Flow, column: NewColumn) {
  block.flows.push(flow)
  addColumn(block.program, column)
}

type Member = { member: number; frame: KitchenFrame; rows: KitchenRows; most: Float64Array }

/** The most kg of each food over the horizon. */
function mostByFood({ problem }: FlowBlock, { needs }: KitchenFrame): Float64Array {
  const most = new Float64Array(problem.foodCount)
  needs.forEach((kg, at) => {
    const f = at % problem.foodCount
    most[f] = (most[f] ?? 0) + kg
  })
  return most
}

function addLotFlows(block: FlowBlock, { member, frame, rows }: Member) {
  const { problem, supply } = block
  const { kitchen, needs, sourcing } = frame
  const { lotLinks, lotFood, ...lots } = problem.supply
  const beta = problem.source.weights.overBudgetFactor
  const k = kitchen.index
  for (let i = lotLinks.start[k] ?? 0; i < (lotLinks.start[k + 1] ?? 0); i++) {
    const l = lotLinks.item[i] ?? 0
    const f = lotFood[l] ?? 0
    const isOpen = (rows.balance[f] ?? -1) >= 0
    const replacedIdr = isOpen ? 0 : (sourcing.settledIdrPerKg[f] ?? 0)
    const paidIdr = (lots.lotCostIdrPerKg[l] ?? 0) + (lotLinks.transportIdrPerKg[i] ?? 0)
    const spendIdr = paidIdr - (sourcing.settledSpends[f] === 1 ? replacedIdr : 0)
    const wasteIdr = lots.lotWasteIdrPerKg[l] ?? 0
    const cost = paidIdr - wasteIdr - replacedIdr + (supply.lotIdrPerKg[l] ?? 0)
    const real = cost - (supply.lotIdrPerKg[l] ?? 0)
    if (!isOpen && real >= 0 && real + beta * spendIdr >= 0) continue
    for (let d = lots.lotFirstDay[l] ?? 0; d <= (lots.lotLastDay[l] ?? -1); d++) {
      const at = d * problem.foodCount + f
      const use = rows.use[at] ?? -1
      if (use < 0) continue
      addFlow(
        block,
        { kind: 'lot', member, lot: l, day: d },
        {
          costIdr: cost,
          lower: 0,
          upper: Math.min(supply.lotKg[l] ?? 0, needs[at] ?? 0),
          entries: [
            [use, 1],
            [block.lotRow[l] ?? -1, 1],
            [rows.budget, spendIdr],
            [rows.balance[f] ?? -1, -1],
          ],
        },
      )
    }
  }
}

type Order = { row: number; links: Entry[] }

function addOpenPurchases(block: FlowBlock, { member, frame, rows, most }: Member) {
  const { problem, program, supply } = block
  const orders = new Map<number, Order>()
  for (const { offer, food, unitIdrPerKg } of frame.sourcing.openOffers) {
    const limit = supply.offerKg[offer] ?? 0
    const upper = Math.min(limit, most[food] ?? 0)
    if (upper <= 0) continue
    if (Number.isFinite(limit) && (block.offerRow[offer] ?? -1) < 0) {
      block.offerRow[offer] = addRow(program, -INF, limit)
    }
    const order = orderOf(block, frame, { offer, orders })
    const link = order ? addRow(program, -INF, 0) : -1
    order?.links.push([link, -upper])
    addFlow(
      block,
      { kind: 'offer', member, offer },
      {
        costIdr: unitIdrPerKg + (supply.offerIdrPerKg[offer] ?? 0),
        lower: 0,
        upper,
        entries: [
          [rows.balance[food] ?? -1, -1],
          [block.offerRow[offer] ?? -1, 1],
          [rows.budget, unitIdrPerKg],
          [order?.row ?? -1, problem.supply.offerPriceIdrPerKg[offer] ?? 0],
          [link, 1],
        ],
      },
    )
  }
  addOrders(block, member, orders)
  rows.balance.forEach((row, food) => {
    if (row < 0) return
    const cost = problem.source.weights.unmetIdrPerKg
    const flow = { kind: 'unmet' as const, member, food }
    addFlow(block, flow, { costIdr: cost, lower: 0, upper: most[food] ?? 0, entries: [[row, -1]] })
  })
}

/** The order of one kitchen from one supplier, when its minimum is modelled. */
function orderOf(
  { problem, program }: FlowBlock,
  frame: KitchenFrame,
  { offer, orders }: { offer: number; orders: Map<number, Order> },
): Order | undefined {
  const supplier = problem.supply.offerSupplier[offer] ?? -1
  if (frame.minimums[supplier] !== 1) return undefined
  const known = orders.get(supplier)
  if (known) return known
  const order = { row: addRow(program, 0, INF), links: [] }
  orders.set(supplier, order)
  return order
}

/** `sum goods >= minimum * z` and `bought <= most * z`: an order is nothing or at least the minimum. */
function addOrders(block: FlowBlock, member: number, orders: Map<number, Order>) {
  const { supplierMinimumIdr } = block.problem.supply
  for (const [supplier, { row, links }] of orders) {
    const entries: Entry[] = [[row, -(supplierMinimumIdr[supplier] ?? 0)], ...links]
    addFlow(block, { kind: 'order', member, supplier }, { costIdr: 0, lower: 0, upper: 1, entries })
  }
}

/** `spend - over <= budget`, each rupiah over at `overBudgetFactor`. */
function addBudget(block: FlowBlock, { member, frame, rows, most }: Member) {
  const { settledIdrPerKg, openOffers } = frame.sourcing
  const dearest = settledIdrPerKg.map((idr) => (Number.isNaN(idr) ? 0 : idr))
  for (const { food, unitIdrPerKg } of openOffers) {
    dearest[food] = Math.max(dearest[food] ?? 0, unitIdrPerKg)
  }
  const { lotLinks, lotFood, lotCostIdrPerKg } = block.problem.supply
  const k = frame.kitchen.index
  for (let i = lotLinks.start[k] ?? 0; i < (lotLinks.start[k + 1] ?? 0); i++) {
    const l = lotLinks.item[i] ?? 0
    const f = lotFood[l] ?? 0
    const paid = (lotCostIdrPerKg[l] ?? 0) + (lotLinks.transportIdrPerKg[i] ?? 0)
    dearest[f] = Math.max(dearest[f] ?? 0, paid)
  }
  const upper = most.reduce((sum, kg, f) => sum + kg * (dearest[f] ?? 0), 0)
  const cost = block.problem.source.weights.overBudgetFactor
  const flow = { kind: 'over-budget' as const, member }
  addFlow(block, flow, { costIdr: cost, lower: 0, upper, entries: [[rows.budget, -1]] })
}

/** Distance of a group's mean from its band, as a share of the band's limit. */
function addHorizonBands(block: FlowBlock, { member, frame, rows }: Member) {
  const { kitchen } = frame
  const flow = { kind: 'band' as const, member }
  const { belowBandIdr, aboveBandIdr } = block.problem.source.weights
  kitchen.groups.forEach((group, g) => {
    group.horizonBands.forEach(({ nutrient, min, max }, b) => {
      const row = rows.horizon[g]?.[b] ?? -1
      if (row < 0) return
      const unit = min ?? max ?? 1
      const upper = mostNutrient(block, { kitchen, group: g, nutrient }) / unit
      if (min !== undefined) {
        const cost = group.totalPortions * belowBandIdr
        addFlow(block, flow, { costIdr: cost, lower: 0, upper: 1, entries: [[row, 1]] })
      }
      if (max !== undefined) {
        const cost = (group.totalPortions * aboveBandIdr * unit) / max
        addFlow(block, flow, { costIdr: cost, lower: 0, upper, entries: [[row, -1]] })
      }
    })
  })
}

type Eaten = { kitchen: KitchenFrame['kitchen']; group: number; nutrient: number }

/** The most of a nutrient that one day's menu can bring a portion of the group. */
function mostNutrient({ problem }: FlowBlock, { kitchen, group, nutrient }: Eaten): number {
  const scale = kitchen.groups[group]?.scale
  let most = 0
  for (let r = 0; r < problem.recipes.count; r++) {
    const share = scale?.[problem.recipes.course[r] ?? 0] ?? 0
    most = Math.max(
      most,
      share * (problem.recipes.nutrients[r * problem.nutrientCount + nutrient] ?? 0),
    )
  }
  return most * problem.courseCount
}

/** One column per family, worth its variety when some dish of the family is served. */
function addVariety(block: FlowBlock, { member, frame, rows }: Member) {
  const { varietyIdrPerPortion } = block.problem.source.weights
  const cost = -varietyIdrPerPortion * frame.kitchen.meanDailyPortions
  const flow = { kind: 'family' as const, member }
  rows.variety.forEach((row) => {
    if (row >= 0) addFlow(block, flow, { costIdr: cost, lower: 0, upper: 1, entries: [[row, 1]] })
  })
}
