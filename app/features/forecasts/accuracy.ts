import { addDays, type Day } from '#app/shared/day.ts'
import { ENOUGH_CYCLES } from './calibration.ts'
import { type GrowingRecord, knownYield, outcomesOf } from './growing-record.ts'
import { expectationFrom, type KgRange, rangeFor } from './outcome.ts'

/** What was forecast for a harvest, from what was known then, and what came. */
export type Judged = { on: Day; forecast: KgRange; actualKg: number }

/** Kitchens buy and change menus about a week ahead: a forecast is judged by what it said then. */
const JUDGED_DAYS_AHEAD = 7

/**
 * Walks through the finished harvests: for each one, what this method says from the harvests that
 * were finished at least seven days before it, beside what came. Of a picking it is judged how much
 * came for the days since the one before. Harvests about which nothing could be said are left out.
 */
export function judgedForecasts(record: GrowingRecord, from?: Day): Judged[] {
  const outcomes = outcomesOf(record)
  const known = knownYield(record)
  return outcomes.flatMap(({ on, size, kg }) => {
    if (from !== undefined && on < from) return []
    const cutOn = addDays(on, -JUDGED_DAYS_AHEAD)
    const before = outcomes.filter((one) => one.on <= cutOn)
    const expected = expectationFrom(before, known)
    return expected ? [{ on, forecast: rangeFor(expected, size), actualKg: kg }] : []
  })
}

/** How good the forecasts of a food of a unit were. */
export type Accuracy =
  | { isEnough: false; harvests: number }
  | {
      isEnough: true
      harvests: number
      /** Mean of forecast less actual; above 0 it promised too much. */
      biasKg: number
      biasShare: number
      meanErrorKg: number
      /** Share of harvests that lay between the low and the high end; eight in ten is claimed. */
      coveredShare: number
      meanActualKg: number
    }

export function accuracyOf(judged: readonly Judged[]): Accuracy {
  const harvests = judged.length
  if (harvests < ENOUGH_CYCLES) return { isEnough: false, harvests }
  const mean = (of: (one: Judged) => number) =>
    judged.reduce((total, one) => total + of(one), 0) / harvests
  const error = ({ forecast, actualKg }: Judged) => forecast.likelyKg - actualKg
  const biasKg = mean(error)
  const meanActualKg = mean(({ actualKg }) => actualKg)
  return {
    isEnough: true,
    harvests,
    biasKg,
    biasShare: meanActualKg === 0 ? 0 : biasKg / meanActualKg,
    meanErrorKg: mean((one) => Math.abs(error(one))),
    coveredShare: mean((one) => (isCovered(one) ? 1 : 0)),
    meanActualKg,
  }
}

export const isCovered = ({ forecast, actualKg }: Judged) =>
  forecast.lowKg <= actualKg && actualKg <= forecast.highKg
