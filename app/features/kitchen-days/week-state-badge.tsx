import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { WeekState } from './week-state.ts'

const TONES: Record<WeekState, Tone> = {
  closed: 'calm',
  announced: 'good',
  adopted: 'good',
  'under-way': 'calm',
  proposed: 'warning',
  full: 'warning',
  open: 'warning',
  empty: 'warning',
}

/** How far the menu of a week has come, in a word. */
export function WeekStateBadge(props: { state: WeekState; openCells: number }) {
  const t = useTranslate()
  return (
    <StatusBadge tone={TONES[props.state]}>
      {t.code('kitchen-week', props.state, { count: props.openCells })}
    </StatusBadge>
  )
}
