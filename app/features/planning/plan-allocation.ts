import { groupBy } from '#app/shared/group-by.ts'
import { sumKg } from '#app/shared/mass.ts'
import { costIdr, sumIdr } from '#app/shared/rupiah.ts'

/** Kilograms of a lot for one kitchen on one day. */
export type AllocationLine = {
  kitchenId: string
  kitchenName: string
  serviceOn: string
  lotId: string
  lotCode: string
  part: 'own' | 'stock'
  isExpected: boolean
  sourceName: string
  foodId: string
  foodNameId: string
  foodNameEn: string
  readyOn: string
  useBy: string
  kg: number
  costIdrPerKg: number
  transportIdrPerKg: number
}

/** One lot with everything a plan takes from it. */
export type AllocatedLot = Pick<
  AllocationLine,
  | 'lotId'
  | 'lotCode'
  | 'part'
  | 'isExpected'
  | 'sourceName'
  | 'foodNameId'
  | 'foodNameEn'
  | 'readyOn'
  | 'useBy'
> & { kg: number; idr: number; uses: { kitchenName: string; serviceOn: string; kg: number }[] }

const lineIdr = (line: AllocationLine) =>
  costIdr(line.kg, line.costIdrPerKg + line.transportIdrPerKg)

/** Allocations by lot, in the order of the lines; kilograms and rupiah add up as printed. */
export function allocatedLots(lines: readonly AllocationLine[]): AllocatedLot[] {
  return [...groupBy(lines, ({ lotId }) => lotId).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { lotId, lotCode, part, isExpected, sourceName } = first
    const { foodNameId, foodNameEn, readyOn, useBy } = first
    return {
      ...{ lotId, lotCode, part, isExpected, sourceName },
      ...{ foodNameId, foodNameEn, readyOn, useBy },
      kg: sumKg(own.map(({ kg }) => kg)),
      idr: sumIdr(own.map(lineIdr)),
      uses: own.map(({ kitchenName, serviceOn, kg }) => ({ kitchenName, serviceOn, kg })),
    }
  })
}
