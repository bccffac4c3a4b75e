import { sumKg } from '#app/shared/mass.ts'
import { costIdr, sumIdr } from '#app/shared/rupiah.ts'
import type { BudgetLine, WeekDocument } from './week-document.ts'

/** A supply line of one day, before the week is added up. */
export type DayLine = Omit<BudgetLine, 'kg'> & { kg: number }

const PARTS = ['own', 'stock', 'bought', 'unmet'] as const

const keyOf = ({ foodCode, part, idrPerKg, sourceName }: DayLine) =>
  JSON.stringify([foodCode, part, idrPerKg ?? null, sourceName ?? null])

/**
 * The week's lines: of each food what comes from one source at one price, kilograms to the gram.
 * By name, own produce first.
 */
export function budgetLines(lines: readonly DayLine[]): BudgetLine[] {
  const groups = new Map<string, DayLine[]>()
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line])
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same
      const kg = sumKg(same.map((line) => line.kg))
      return first && kg > 0 ? [{ ...first, kg }] : []
    })
    .sort(
      (a, b) =>
        a.nameId.localeCompare(b.nameId, 'id') ||
        PARTS.indexOf(a.part) - PARTS.indexOf(b.part) ||
        (a.idrPerKg ?? 0) - (b.idrPerKg ?? 0),
    )
}

/** Whole rupiah; undefined when nobody named a price. */
export const lineIdr = ({ kg, idrPerKg }: BudgetLine): number | undefined =>
  idrPerKg === undefined ? undefined : costIdr(kg, idrPerKg)

export type BudgetSums = {
  /** Each line is rounded first, so that the printed column adds up. */
  ownIdr: number
  stockIdr: number
  boughtIdr: number
  totalIdr: number
  /** Lines without a price: the true total is higher. */
  unpricedLines: number
  unmetKg: number
  portions: { portionClass: 'small' | 'large'; portions: number; ceilingIdr: number }[]
  /** Portions times the ceiling of their class: the most that may be spent. */
  allowedIdr: number
}

/** What the week costs, and what it may cost (at cost: what is not spent is not paid out). */
export function budgetSums({
  budget,
  groups,
}: Pick<WeekDocument, 'budget' | 'groups'>): BudgetSums {
  const idrOf = (part: BudgetLine['part']) =>
    sumIdr(budget.filter((line) => line.part === part).map((line) => lineIdr(line) ?? 0))
  const portions = (['small', 'large'] as const).flatMap((portionClass) => {
    const own = groups.filter((group) => group.portionClass === portionClass)
    const [first] = own
    const served = own.flatMap((group) => group.portions.map((day) => day.portions))
    const count = served.reduce((sum, one) => sum + one, 0)
    return first && count > 0
      ? [{ portionClass, portions: count, ceilingIdr: first.ceilingIdr }]
      : []
  })
  const [ownIdr, stockIdr, boughtIdr] = [idrOf('own'), idrOf('stock'), idrOf('bought')]
  return {
    ownIdr,
    stockIdr,
    boughtIdr,
    totalIdr: ownIdr + stockIdr + boughtIdr,
    unpricedLines: budget.filter((line) => line.part !== 'unmet' && line.idrPerKg === undefined)
      .length,
    unmetKg: sumKg(budget.filter(({ part }) => part === 'unmet').map(({ kg }) => kg)),
    portions,
    allowedIdr: portions.reduce((sum, one) => sum + one.portions * one.ceilingIdr, 0),
  }
}

/** Own harvest as a share of the week's food by mass, 0 to 1; undefined when nothing is needed. */
export function ownKgShare({ budget }: Pick<WeekDocument, 'budget'>): number | undefined {
  const kg = sumKg(budget.map((line) => line.kg))
  const own = sumKg(budget.filter(({ part }) => part === 'own').map((line) => line.kg))
  return kg > 0 ? own / kg : undefined
}
