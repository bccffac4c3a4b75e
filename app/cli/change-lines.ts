import type { ChangedKg, PlanChanges } from '#solver/explanation/compare-plans.ts'

/** More lines than this nobody reads in a terminal. */
const MOST_KG_LINES = 12

const sourceOf = (change: ChangedKg) => {
  if (change.source === 'lot') return `lot ${change.lot}`
  return change.source === 'supplier'
    ? `${change.food} from ${change.supplier}`
    : `${change.food} missing`
}

/** A short list of what is different from an earlier plan, for standard error. */
export function changeLines({ dishes, kilograms, costsIdr }: PlanChanges): string[] {
  const left = kilograms.length - MOST_KG_LINES
  return [
    `changes: ${dishes.length} dishes, ${kilograms.length} amounts`,
    ...dishes.map(({ kitchen, day, course, from, to }) => {
      return `  ${kitchen} ${day} ${course}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}`
    }),
    ...kilograms.slice(0, MOST_KG_LINES).map((change) => {
      const [from, to] = [change.fromKg.toFixed(1), change.toKg.toFixed(1)]
      return `  ${change.kitchen} ${sourceOf(change)}: ${from} -> ${to} kg`
    }),
    ...(left > 0 ? [`  and ${left} smaller amounts`] : []),
    ...Object.entries(costsIdr).map(([part, idr]) => {
      return `  ${part}: ${idr > 0 ? '+' : ''}${Math.round(idr).toLocaleString('en-US')}`
    }),
  ]
}
