import type { ReactNode } from 'react'

export type Tone = 'calm' | 'good' | 'warning' | 'trouble'

const signs = { calm: '', good: '✓', warning: '!', trouble: '▼' } as const

/** A state in a word with a sign; the colour only repeats it. */
export function StatusBadge({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`tag is-${tone}`}>
      {signs[tone] && <span aria-hidden="true">{signs[tone]} </span>}
      {children}
    </span>
  )
}
