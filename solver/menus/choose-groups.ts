import { sharersOf } from './neighbourhood.ts'
import type { Search } from './plan-together.ts'
import { priceSheets } from './region-prices.ts'

type Pass = { size: number; turn: number }

/** Leaders of groups, as a share of all kitchens: those that lose most. */
const LEADERS = 0.5

/**
 * Groups of kitchens to plan anew together. Alone: every kitchen. In company: those that lose most lead, and
 * of the kitchens that share supply with them those that lose most join; the turn takes others.
 */
export async function chooseGroups(search: Search, { size, turn }: Pass): Promise<number[][]> {
  const { keeper, frames, active } = search
  if (size === 1) return active.map((kitchen) => [kitchen])
  const ranked = await byLoss(search)
  const leaders = ranked.slice(0, Math.max(size, Math.ceil(LEADERS * ranked.length)))
  const seen = new Set<string>()
  return leaders.flatMap((leader) => {
    const near = new Set(sharersOf(keeper.setting.problem, frames, [leader]))
    const partners = ranked.filter((kitchen) => kitchen !== leader && near.has(kitchen))
    const chosen = Array.from({ length: Math.min(size - 1, partners.length) }, (_, i) => {
      return partners[(turn + i * (turn + 1)) % partners.length] ?? leader
    })
    const group = [...new Set([leader, ...chosen])].sort((a, b) => a - b)
    const key = group.join()
    if (seen.has(key) || group.length < size) return []
    seen.add(key)
    return [group]
  })
}

/**
 * The kitchens by what their menus cost above the least that they could cost at the prices of what is shared.
 * Together with what supply loses this is the whole gap: who loses nothing has nothing better to plan.
 */
async function byLoss({ keeper, team, region, prices, active, leastIdr }: Search) {
  const sheets = priceSheets(region, prices)
  const answers = await Promise.all(
    active.map((kitchen, member) => {
      const menu = keeper.menus?.[kitchen] ?? new Int32Array()
      const sheet = sheets[member] ?? { flowIdr: new Float64Array(), optionIdr: [] }
      return team.askAny({ kind: 'judge', kitchen, menu, prices: sheet })
    }),
  )
  const losses = answers.map(({ standingIdr }, member) => {
    return { kitchen: active[member] ?? -1, lostIdr: standingIdr - (leastIdr[member] ?? 0) }
  })
  losses.sort((a, b) => b.lostIdr - a.lostIdr || a.kitchen - b.kitchen)
  return losses.map(({ kitchen }) => kitchen)
}
