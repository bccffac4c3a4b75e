import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Hatches for all bars of a page; the root layout holds them once. */
export function BarPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M-1 1 1-1M0 4 4 0M3 5 5 3" className="hatch-line" strokeWidth="1" />
        </pattern>
        <pattern id="hatch-trouble" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="hatch-ground" />
          <path d="M-1 1 1-1M0 5 5 0M4 6 6 4" className="hatch-trouble" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  )
}

const percent = (value: number, scaleMax: number) =>
  `${Math.round(Math.min(1, Math.max(0, scaleMax > 0 ? value / scaleMax : 0)) * 1000) / 10}%`

export type Bullet = {
  /** Known part of the value; undefined when nothing is known. */
  known: number | undefined
  /** The value if everything unknown were at its highest; the hatched share ends here. */
  highest?: number
  low?: number
  high?: number
}

/** Where a value stands to its band, judged on the pessimistic end: unknown counts for nothing. */
export function standing({ known, highest = known, low, high }: Bullet) {
  if (known === undefined || highest === undefined) return 'undecided'
  if (low !== undefined && known < low) return highest < low ? 'below' : 'undecided'
  if (high !== undefined && highest > high) return known > high ? 'above' : 'undecided'
  return 'within'
}

/** Band, value, and the unknown share hatched. Its figure stands beside it as text. */
export function BulletBar(props: { of: Bullet; scaleMax: number; isJudged?: boolean }) {
  const { of, scaleMax, isJudged = true } = props
  const { known, highest = known, low = 0, high = scaleMax } = of
  const isOut = isJudged && (standing(of) === 'below' || standing(of) === 'above')
  const width = (from: number, to: number) => percent(Math.max(0, to - from), scaleMax)
  return (
    <svg className="bar" height="14" aria-hidden="true" focusable="false">
      <rect className="ground" y="2" width="100%" height="10" />
      <rect
        className="band"
        x={percent(low, scaleMax)}
        y="2"
        width={width(low, Math.min(high, scaleMax))}
        height="10"
      />
      {known === undefined || highest === undefined ? (
        <rect fill="url(#hatch)" y="2" width="100%" height="10" />
      ) : (
        <>
          {highest > known && (
            <rect
              fill="url(#hatch)"
              x={percent(known, scaleMax)}
              y="2"
              width={width(known, Math.min(highest, scaleMax))}
              height="10"
            />
          )}
          <rect
            className={`value ${isOut ? 'is-out' : ''}`}
            x={percent(known, scaleMax)}
            width="3"
            height="14"
            transform="translate(-1.5)"
          />
        </>
      )}
    </svg>
  )
}

const signs = { below: '▼ ', above: '▲ ', undecided: '? ', within: '' } as const

/** A bullet bar with its figure under it, and in words for those who do not see it. */
export function BulletFigure(props: { of: Bullet; scaleMax: number; digits?: number }) {
  const t = useTranslate()
  const stand = standing(props.of)
  const isOut = stand === 'below' || stand === 'above'
  return (
    <div>
      <BulletBar of={props.of} scaleMax={props.scaleMax} />
      <span className={`text-small ${isOut ? 'font-semibold text-brick' : 'text-soft'}`}>
        <span aria-hidden="true">{signs[stand]}</span>
        {t.number(props.of.known, props.digits)}
        <span className="sr-only">, {t(`figure.${stand}`)}</span>
      </span>
    </div>
  )
}

export type StackPart = { kind: 'own' | 'stock' | 'bought' | 'missing'; value: number }

/** Parts of a whole side by side: own, stock, bought, and missing hatched. */
export function StackedBar({ parts, whole }: { parts: readonly StackPart[]; whole: number }) {
  let from = 0
  return (
    <svg className="bar" height="8" aria-hidden="true" focusable="false">
      <rect className="ground" width="100%" height="8" />
      {parts.map(({ kind, value }) => {
        const x = percent(from, whole)
        from += value
        const look = kind === 'missing' ? { fill: 'url(#hatch-trouble)' } : { className: kind }
        return <rect key={kind} {...look} x={x} width={percent(value, whole)} height="8" />
      })}
    </svg>
  )
}

/** The key to stacked bars: a small square and a word each. */
export function StackKey({ words }: { words: Partial<Record<StackPart['kind'], string>> }) {
  return (
    <p className="mt-2.5 flex flex-wrap gap-x-3 gap-y-1 text-small text-soft">
      {(['own', 'stock', 'bought', 'missing'] as const).map((kind) =>
        words[kind] ? (
          <span key={kind} className="inline-flex items-center gap-1.5">
            <svg className="bar w-2.5!" width="10" height="10" aria-hidden="true" focusable="false">
              <rect
                {...(kind === 'missing' ? { fill: 'url(#hatch-trouble)' } : { className: kind })}
                width="10"
                height="10"
              />
            </svg>
            {words[kind]}
          </span>
        ) : null,
      )}
    </p>
  )
}
