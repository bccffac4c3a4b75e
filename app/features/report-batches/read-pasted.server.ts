import { listFormFoods } from '#app/features/supply/form-foods.server.ts'
import { decideReport } from '#app/features/supply/supply-report.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import type { Database } from '#db/database.ts'
import { listOtherNames } from './named-food.repository.server.ts'
import { type NamedFood, readPastedText } from './pasted-line.ts'
import type { ReadPiece } from './pasted-lines.tsx'

type Place = { unitId: string; today: string; habit: NumberHabit }

/** Pasted messages with what each piece would become: a report, a refusal, or what is missing. */
export async function readPasted(db: Database, text: string, place: Place): Promise<ReadPiece[]> {
  const foods = await listFormFoods(db, place.unitId)
  const others = await listOtherNames(
    db,
    foods.map(({ id }) => id),
  )
  const named: NamedFood[] = foods.map((food) => ({
    id: food.id,
    names: [
      food.nameId,
      food.nameEn,
      ...others.filter(({ foodId }) => foodId === food.id).map(({ name }) => name),
    ],
    measures: food.measures,
    isOfUnit: food.isOfUnit,
  }))
  const { today, habit } = place
  return readPastedText(text, { foods: named, today, habit }).map((piece): ReadPiece => {
    if (!('foodId' in piece)) return { ...piece, isUnderstood: false }
    const food = foods.find(({ id }) => id === piece.foodId)
    if (!food) return { ...piece, isUnderstood: false, problems: ['food-unknown'] }
    const answer = decideReport(food, piece, today)
    const { nameId, nameEn } = food
    const said = { saidQuantity: piece.quantity, saidMeasure: piece.measure }
    return answer.ok
      ? {
          ...piece,
          ...said,
          isUnderstood: true,
          foodNameId: nameId,
          foodNameEn: nameEn,
          kg: answer.kg,
          useBy: answer.useBy,
        }
      : { text: piece.text, unread: piece.unread, isUnderstood: false, refusal: answer.refusal }
  })
}
