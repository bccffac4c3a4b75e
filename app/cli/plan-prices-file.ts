import { readFile, rm } from 'node:fs/promises'
import { type PlanPrices, parsePlanPrices } from '#solver/index.ts'
import { printError, writeWhole } from './terminal.ts'

/** Where prices lie: beside the plan that they belong to. */
const placeOf = (planPath: string) => `${planPath}.prices`

/** What the search for a plan left beside it; undefined when there is none that can be read. */
export async function readPlanPrices(planPath: string): Promise<PlanPrices | undefined> {
  const text = await readFile(placeOf(planPath), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const prices = parsePlanPrices(JSON.parse(text))
    if (prices) return prices
  } catch {
    // Told below: a file that is no JSON holds no prices either.
  }
  printError(`${placeOf(planPath)}: warning: holds no prices, new ones are sought`)
  return undefined
}

/**
 * Keeps prices for a later `--warm`, or takes away those of an older plan. The plan matters, they only
 * help: a full disk is a warning.
 */
export async function writePlanPrices(planPath: string, prices: PlanPrices | undefined) {
  if (!prices) return rm(placeOf(planPath), { force: true })
  const expected = await writeWhole(placeOf(planPath), [JSON.stringify(prices)])
  if (expected !== undefined) printError(`${placeOf(planPath)}: warning: expected ${expected}`)
}
