import { readFileSync } from 'node:fs'
import { factsOf, type GrowthFacts } from '#app/features/growth-parameters/growth-parameter.ts'
import { parseCsv } from '#app/shared/csv.ts'

const [, ...lines] = parseCsv(readFileSync('db/seeds/reference/growth-parameters.csv', 'utf8'))
const figure = (text: string | undefined) => (text ? Number(text) : undefined)

/** What the reference data knows of a food, without a database. */
export const referenceFacts = (food: string): GrowthFacts =>
  factsOf(
    lines
      .filter(([foodCode]) => foodCode === food)
      .map(([foodCode = '', parameter = '', low, typical, high, unit = '', source = '']) => ({
        foodCode,
        parameter,
        low: figure(low),
        typical: figure(typical),
        high: figure(high),
        unit,
        source,
        confidence: 'medium',
      })),
  )
