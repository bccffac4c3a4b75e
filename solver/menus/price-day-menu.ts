import type { DayOptions } from './day-menu.ts'
import { arrange, createArrangement, descend, type Search } from './menu-search.ts'
import { createSlopes, improveSlopes } from './penalty-slopes.ts'

/**
 * The cheapest menus of one kitchen-day at given option costs:
 *
 *   min  sum_c cost(o_c) + sum_t penalty_t(N_t)     one option o_c per course, minutes within limits
 *
 * Exact branch and bound over courses (`menu-search.ts`) under the linear bound of
 * `penalty-slopes.ts`: the optimum of a convex penalty over a product of small sets.
 */
export type PricingRequest = {
  cost: Float64Array
  /** Only menus that cost less are wanted. */
  below: number
  /** How many of the cheapest are kept. */
  keep: number
  /** 1 = forbidden option; every course must keep one. */
  forbidden?: Uint8Array
  nodeLimit?: number
}

export type PricedMenu = { menu: Int32Array; costIdr: number }

/**
 * `menus` cheapest first. No allowed menu costs less than `lowestIdr`; it is the cheapest kept
 * menu's cost, or `below` when nothing cheaper exists, or a weaker bound when nodes ran out.
 */
export type Pricing = { lowestIdr: number; menus: PricedMenu[]; nodes: number }

export type Pricer = { options: DayOptions; price(request: PricingRequest): Pricing }

const NODE_LIMIT = 2_000_000

export function createPricer(options: DayOptions): Pricer {
  const slopes = createSlopes(options)
  const arrangement = createArrangement(options)
  return {
    options,
    price(request) {
      improveSlopes(options, slopes, request)
      const nothing = { lowestIdr: slopes.lowerBound, menus: [], nodes: 0 }
      if (slopes.lowerBound >= request.below) return nothing
      arrange({ options, slopes, arrangement, request })
      const search: Search = {
        options,
        arrangement,
        cost: request.cost,
        reduced: slopes.reduced,
        keep: request.keep,
        limit: request.below,
        nodesLeft: request.nodeLimit ?? NODE_LIMIT,
        found: [],
      }
      descend(search, 0, { costIdr: 0, reduced: -slopes.conjugates })
      const nodes = (request.nodeLimit ?? NODE_LIMIT) - search.nodesLeft
      if (search.nodesLeft <= 0) return { ...nothing, menus: search.found, nodes }
      return { lowestIdr: search.found[0]?.costIdr ?? request.below, menus: search.found, nodes }
    },
  }
}
