import { expect } from 'vitest'
import { violatedConstraint } from '#db/violated-constraint.ts'

/** The statement must be refused, and by this constraint rather than by another. */
export async function expectViolation(statement: Promise<unknown>, constraint: string) {
  const outcome = await statement.then(
    () => 'it was accepted',
    (error: unknown) => violatedConstraint(error) ?? error,
  )
  expect(outcome).toBe(constraint)
}
