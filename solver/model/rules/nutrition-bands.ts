import { type BandSlack, type Frame, type Slot, slotsOf } from '#solver/model/frame.ts'
import { addColumn, addRow, type Term } from '#solver/model/linear-model.ts'
import { type Band, type Group, numberOf } from '#solver/problem/problem.ts'

const NO_LIMIT = Number.POSITIVE_INFINITY

/** `share * scale(g,c) * nutrient(r) * serve(k,d,c,r)`: what these slots put on a group's plate. */
function plateTerms(
  slots: readonly Slot[],
  group: Group,
  band: Band,
  share: (slot: Slot) => number,
) {
  return slots.flatMap((slot) => {
    const scale = (numberOf(group.portionScale, slot.course) ?? 0) * share(slot)
    return slot.dishes.map(({ recipe, column }): Term => {
      return [column, scale * (numberOf(recipe.nutrients, band.nutrient) ?? 0)]
    })
  })
}

/** One band over the plate given by `terms`, for so many portions: rows and priced slacks. */
function addBand(frame: Frame, name: string, { portions, terms, ...place }: Plate) {
  const { model, bandSlacks } = frame
  const { band } = place
  const { belowBandIdr, aboveBandIdr } = frame.problem.weights
  const { min, max } = band
  if (min !== undefined) {
    const objectiveIdr = (portions * belowBandIdr) / min
    const below = addColumn(model, { name: `below|${name}`, objectiveIdr })
    bandSlacks.push({ ...place, side: 'min', column: below })
    addRow(model, { name: `floor|${name}`, lower: min, upper: NO_LIMIT }, [...terms, [below, 1]])
  }
  if (max !== undefined) {
    const objectiveIdr = (portions * aboveBandIdr) / max
    const above = addColumn(model, { name: `above|${name}`, objectiveIdr })
    bandSlacks.push({ ...place, side: 'max', column: above })
    addRow(model, { name: `ceiling|${name}`, lower: -NO_LIMIT, upper: max }, [
      ...terms,
      [above, -1],
    ])
  }
}

type Plate = Omit<BandSlack, 'side' | 'column'> & { portions: number; terms: Term[] }

/**
 * A nutrient of a group's plate lies in its band, or the distance is paid for (`bandsIdr`).
 *
 *   N + below >= min,   N - above <= max,   cost portions * (belowBandIdr * below / min
 *                                                            + aboveBandIdr * above / max)
 *   per day:      N = sum_{c,r} scale(g,c) * nutrient(r) * serve(k,d,c,r),  portions of that day
 *   per horizon:  N = the mean of that over the group's portions,           portions of all days
 *
 * A nutrient that a recipe does not state counts as 0.
 */
export function addNutritionBands(frame: Frame) {
  for (const [kitchenAt, kitchen] of frame.problem.kitchens.entries()) {
    const slots = slotsOf(frame, kitchen)
    for (const [groupAt, group] of kitchen.groups.entries()) {
      const total = group.portions.reduce((sum, portions) => sum + portions, 0)
      if (total === 0) continue
      for (const [bandAt, band] of group.bands.entries()) {
        const name = `${kitchenAt}|${groupAt}|${bandAt}`
        const place = { kitchen, group, band }
        if (band.per === 'horizon') {
          const share = ({ day }: Slot) => (group.portions[day] ?? 0) / total
          const terms = plateTerms(slots, group, band, share)
          addBand(frame, name, { ...place, day: undefined, portions: total, terms })
          continue
        }
        for (const [day, portions] of group.portions.entries()) {
          if (portions === 0) continue
          const today = slots.filter((slot) => slot.day === day)
          const terms = plateTerms(today, group, band, () => 1)
          addBand(frame, `${name}|${day}`, { ...place, day, portions, terms })
        }
      }
    }
  }
}
