import type { Frame } from '#solver/model/frame.ts'
import { addRow } from '#solver/model/linear-model.ts'

/**
 * A kitchen serves one recipe of a course on a served day, or skips the course.
 *
 *   sum_r serve(k,d,c,r) + skip(k,d,c) = 1     for all kitchens k, served days d, courses c
 *
 * Where `fixedMenu` has decided, the only dish has no skip beside it and so is served. `skip` may
 * be continuous: with binary `serve` it is 0 or 1 by itself.
 */
export function addOneRecipeOrSkip({ model, slots }: Frame) {
  for (const [at, { dishes, skip }] of slots.entries()) {
    const columns = [...dishes.map(({ column }) => column), ...(skip === undefined ? [] : [skip])]
    const terms = columns.map((column) => [column, 1] as const)
    addRow(model, { name: `choose|${at}`, lower: 1, upper: 1 }, terms)
  }
}
