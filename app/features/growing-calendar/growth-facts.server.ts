import { listGrowthParameters } from '#app/features/growth-parameters/growth-parameter.repository.server.ts'
import { factsOf } from '#app/features/growth-parameters/growth-parameter.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import type { Database } from '#db/database.ts'
import { WAYS_KNOWN } from './growth.ts'
import type { FactsByFood, StartChoice } from './start-choice.ts'

/** What is known of every food that we know how to start. */
export async function readGrowthFacts(db: Database): Promise<FactsByFood> {
  const found = await Promise.all(
    WAYS_KNOWN.map(async (code) => [code, factsOf(await listGrowthParameters(db, code))] as const),
  )
  return new Map(found)
}

/** Codes of what a unit may start and of what grows there already. */
export async function growableFoods(
  db: Database,
  unit: { id: string },
  choices: readonly StartChoice[],
): Promise<string[]> {
  const growing = await listCurrentCycles(db, [unit.id])
  const codes = [...choices, ...growing].map(({ foodCode }) => foodCode)
  return [...new Set(codes)].sort()
}
