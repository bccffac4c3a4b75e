/**
 * Name of the constraint that refused a statement, the same on both engines; undefined for any
 * other error. For a command that turns "somebody was faster" into a refusal.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (typeof error.code !== 'string' || !error.code.startsWith('23')) return undefined
  const name = Reflect.get(error, 'constraint_name') ?? Reflect.get(error, 'constraint')
  return typeof name === 'string' ? name : undefined
}
