import type { Complaint } from './arguments.ts'
import { printError } from './terminal.ts'

/** Exit code of input that cannot be used. */
export const BAD_INPUT = 2

/** One line each on standard error: where, and what was expected. */
export function complain(complaints: readonly Complaint[], file = '') {
  const where = file === '' ? '' : `${file}: `
  printError(
    complaints.map(({ path, expected }) => `${where}${path}: expected ${expected}`).join('\n'),
  )
  return BAD_INPUT
}
