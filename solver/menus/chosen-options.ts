import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { Block } from './block.ts'

/** Options of a kitchen-day that a menu chooses, by course; a skipped course is its last option. */
export function chosenOptions(
  { problem }: Block,
  options: { day: number; start: Int32Array; recipe: Int32Array },
  menu: KitchenMenu,
): Int32Array {
  return Int32Array.from({ length: options.start.length - 1 }, (_, c) => {
    const start = options.start[c] ?? 0
    const among = options.recipe.subarray(start, options.start[c + 1])
    return start + among.indexOf(menu[options.day * problem.courseCount + c] ?? -1)
  })
}
