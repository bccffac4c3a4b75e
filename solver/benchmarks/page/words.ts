/** Numbers as the page writes them; what is not known is a dash. */
const NONE = '–'

export const percent = (share: number | undefined, digits = 2) =>
  share === undefined ? NONE : `${(100 * share).toFixed(digits)} %`

export const seconds = (value: number | undefined) =>
  value === undefined ? NONE : `${value < 10 ? value.toFixed(1) : Math.round(value)} s`

export const megabytes = (value: number | undefined) =>
  value === undefined ? NONE : `${Math.round(value)} MB`

export const times = (value: number | undefined, digits = 2) =>
  value === undefined ? NONE : `${value.toFixed(digits)}×`

export const millis = (value: number | undefined) =>
  value === undefined ? NONE : `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`

export const kilograms = (value: number | undefined) =>
  value === undefined ? NONE : `${value.toFixed(1)} kg`

/** Millions of rupiah. */
export const million = (idr: number | undefined) =>
  idr === undefined ? NONE : `Rp ${(idr / 1e6).toFixed(2)} million`

export const thousand = (idr: number | undefined) =>
  idr === undefined ? NONE : `Rp ${Math.round(idr / 1000).toLocaleString('en-US')} thousand`

type Spread = { median: number; least: number; most: number } | undefined

/** `0.08 % (0.05 % to 0.10 %)`. */
export function range(spread: Spread, write: (value: number | undefined) => string) {
  if (!spread) return NONE
  const { median, least, most } = spread
  const all = `${write(least)} to ${write(most)}`
  return write(least) === write(most) ? write(median) : `${write(median)} (${all})`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export const kitchensOf = (count: number) => `${count} kitchen${count === 1 ? '' : 's'}`
