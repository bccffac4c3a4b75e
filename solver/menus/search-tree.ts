import { type GenerationLimits, generateColumns, type Relaxation } from './generate-columns.ts'
import { addLateRows } from './late-rows.ts'
import type { Master } from './master.ts'
import { servingsByOption } from './option-shares.ts'
import { brokenCutsOf } from './rounding-cuts.ts'
import { type Decision, type Split, splitsOf } from './splits.ts'
import { enterNode } from './visit-node.ts'

/**
 * Branch and price on a block: best bound first, splits on whole servings chosen by trying out the
 * most promising ones. The lowest bound of the open nodes is a bound on every plan of the block.
 */
export type Tree = {
  master: Master
  open: Node[]
  nodes: number
  /** No plan of the block costs less. */
  boundIdr: number
  /** Lowest bound of the nodes that were given up because they cost too much. */
  closedIdr: number
  /** Improvement per unit of fraction seen so far, by kind of split and direction. */
  gains: Map<string, { sum: number; count: number }>
}

export type Node = { decisions: Decision[]; boundIdr: number; order: number }

export type TreeLimits = {
  isLate: () => boolean
  nodes: number
  /** Nodes at or above are done: what the caller already has, less what it does not mind. */
  cutoffIdr: () => number
  onSolution: (solution: Relaxation) => void
  onBound: (boundIdr: number) => void
}

const lowestOpen = (tree: Tree) =>
  tree.open.reduce((least, { boundIdr }) => Math.min(least, boundIdr), tree.closedIdr)

export function growTree(master: Master, root: Relaxation, limits: TreeLimits): Tree {
  const tree: Tree = {
    master,
    open: [{ decisions: [], boundIdr: root.boundIdr, order: 0 }],
    nodes: 0,
    boundIdr: root.boundIdr,
    closedIdr: Number.POSITIVE_INFINITY,
    gains: new Map(),
  }
  while (tree.open.length > 0 && tree.nodes < limits.nodes && !limits.isLate()) {
    tree.open.sort((a, b) => a.boundIdr - b.boundIdr || a.order - b.order)
    const [node] = tree.open
    if (!node || node.boundIdr >= limits.cutoffIdr()) break
    const isLeaf = visit(tree, node, limits)
    tree.open = tree.open.filter((one) => one !== node)
    if (isLeaf) tree.closedIdr = Math.min(tree.closedIdr, node.boundIdr)
    tree.boundIdr = Math.max(tree.boundIdr, lowestOpen(tree))
    limits.onBound(tree.boundIdr)
  }
  enterNode(master, [])
  return tree
}

/** Raises the node's bound; splits it, or says that nothing is left to split (true). */
function visit(tree: Tree, node: Node, limits: TreeLimits): boolean {
  const { master } = tree
  tree.nodes++
  if (!enterNode(master, node.decisions)) {
    node.boundIdr = Number.POSITIVE_INFINITY
    return true
  }
  const relaxation = relax(master, limits)
  node.boundIdr = Math.max(node.boundIdr, relaxation.boundIdr)
  if (node.boundIdr >= limits.cutoffIdr() || relaxation.values.length === 0) return true
  const shares = servingsByOption(master, relaxation.values)
  const splits = splitsOf(master, shares, relaxation.values)
  if (splits.length === 0) {
    if (relaxation.isAllowed) limits.onSolution(relaxation)
    return true
  }
  const split = chooseSplit(tree, { node, relaxation, splits })
  for (const isUp of [false, true]) {
    const decisions = [...node.decisions, { split, isUp }]
    tree.open.push({ decisions, boundIdr: node.boundIdr, order: tree.nodes * 2 + Number(isUp) })
  }
  return false
}

/** Column generation and cuts by turns, until the bound suffices or nothing is broken. */
export function relax(
  master: Master,
  limits: Pick<TreeLimits, 'isLate' | 'cutoffIdr'>,
): Relaxation {
  const generation: GenerationLimits = {
    rounds: 200,
    tolerance: 1e-6,
    isLate: limits.isLate,
    cutoffIdr: limits.cutoffIdr(),
  }
  let best = generateColumns(master, generation)
  for (let round = 0; round < 6; round++) {
    if (best.boundIdr >= limits.cutoffIdr() || !best.isComplete) return best
    if (addLateRows(master, brokenCutsOf(master, best.values)) === 0) return best
    const next = generateColumns(master, generation)
    best = { ...next, boundIdr: Math.max(best.boundIdr, next.boundIdr) }
  }
  return best
}

type Choice = { node: Node; relaxation: Relaxation; splits: Split[] }

const TRIALS = 8

/** Tries the most promising splits on the menus at hand and takes the one that gains most on both sides. */
function chooseSplit(tree: Tree, { node, relaxation, splits }: Choice): Split {
  const ranked = splits
    .map((split) => ({ split, score: guess(tree, split) }))
    .sort((a, b) => b.score - a.score || a.split.name.localeCompare(b.split.name))
    .slice(0, TRIALS)
  let best = { split: ranked[0]?.split ?? splits[0], score: Number.NEGATIVE_INFINITY }
  for (const { split } of ranked) {
    const [down = 0, up = 0] = [false, true].map((isUp) => {
      const gain = tryDecision(tree.master, [...node.decisions, { split, isUp }], relaxation)
      learn(tree, split, { isUp, gain })
      return gain
    })
    const score = Math.max(down, 1) * Math.max(up, 1)
    if (score > best.score) best = { split, score }
  }
  if (!best.split) throw new Error('no split to choose from')
  return best.split
}

/** How much the objective rises over the menus known so far. */
function tryDecision(master: Master, decisions: Decision[], { objectiveIdr }: Relaxation): number {
  if (!enterNode(master, decisions)) return objectiveIdr * 0.01
  const status = master.lp.solve()
  return status === 'optimal' ? Math.max(0, master.lp.objective() - objectiveIdr) : 0
}

const kindOf = (split: Split, isUp: boolean) => `${split.name.split(':')[0]}:${isUp}`

function learn(tree: Tree, split: Split, { isUp, gain }: { isUp: boolean; gain: number }) {
  const distance = isUp ? split.floor + 1 - split.servings : split.servings - split.floor
  const key = kindOf(split, isUp)
  const seen = tree.gains.get(key) ?? { sum: 0, count: 0 }
  tree.gains.set(key, { sum: seen.sum + gain / distance, count: seen.count + 1 })
}

function guess(tree: Tree, split: Split): number {
  const gainOf = (isUp: boolean) => {
    const distance = isUp ? split.floor + 1 - split.servings : split.servings - split.floor
    const seen = tree.gains.get(kindOf(split, isUp))
    return seen ? (seen.sum / seen.count) * distance : 1e6 * distance
  }
  return Math.max(1, gainOf(false)) * Math.max(1, gainOf(true))
}
