/** Plain SVG in black on white: lines differ by dash and mark, bars by hatching, never by colour. */
const FONT = 'font-family="system-ui, sans-serif" font-size="12" fill="#111"'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const round = (value: number) => Math.round(value * 10) / 10

type Anchor = 'start' | 'middle' | 'end'
export const text = (x: number, y: number, said: string, anchor: Anchor = 'start') =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(said)}</text>`

type Ends = { x1: number; y1: number; x2: number; y2: number }
export const line = ({ x1, y1, x2, y2 }: Ends, stroke = '#ccc') =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}"/>`

export type Spot = readonly [x: number, y: number]

const DASHES = ['', '7 3', '2 3', '10 3 2 3', '5 5']
const MARKS: readonly ((at: Spot) => string)[] = [
  ([x, y]) => `<circle cx="${round(x)}" cy="${round(y)}" r="3.5" fill="#111"/>`,
  ([x, y]) =>
    `<rect x="${round(x - 3)}" y="${round(y - 3)}" width="6" height="6" fill="#fff" stroke="#111"/>`,
  ([x, y]) => `<path d="M${round(x)} ${round(y - 4)}l4 7h-8z" fill="#fff" stroke="#111"/>`,
  ([x, y]) => `<path d="M${round(x - 3)} ${round(y - 3)}l6 6m0 -6l-6 6" stroke="#111"/>`,
  ([x, y]) => `<path d="M${round(x)} ${round(y - 4)}l4 4l-4 4l-4 -4z" fill="#fff" stroke="#111"/>`,
]

const styleAt = <T>(styles: readonly T[], at: number) => styles[at % styles.length]

/** A line through spots in the style of its position in the legend; the first is the boldest. */
export function curve(spots: readonly Spot[], style: number): string {
  const path = spots.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
  const dash = styleAt(DASHES, style)
  const width = style === 0 ? 2.5 : 1.3
  const marks = spots.map((spot) => styleAt(MARKS, style)?.(spot) ?? '').join('')
  return `<path d="${path}" fill="none" stroke="#111" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${marks}`
}

export const PATTERNS = `<defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#111" stroke-width="2"/></pattern>
<pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.2" fill="#111"/></pattern>
</defs>`

type Box = { x: number; y: number; widthPx: number; heightPx: number }
const FILLS = ['#111', 'url(#hatch)', 'url(#dots)', '#fff']

export const bar = ({ x, y, widthPx, heightPx }: Box, style: number) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(widthPx)}" height="${round(heightPx)}" fill="${styleAt(FILLS, style)}" stroke="#111"/>`

export function drawing(width: number, height: number, title: string, parts: readonly string[]) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" ${FONT}>`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}
