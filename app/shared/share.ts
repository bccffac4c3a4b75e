/** A share is a fraction from 0 to 1; percent exists only on screens. */

/** `part` of `whole`, or unknown when there is no whole or either of them is unknown. */
export function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  if (part === undefined || whole === undefined || whole === 0) return undefined
  return part / whole
}
