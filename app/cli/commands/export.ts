import { parseArguments } from '#app/cli/arguments.ts'
import { complain } from '#app/cli/complain.ts'
import { readProblemFile } from '#app/cli/input.ts'
import { refusedPlace, writeWhole } from '#app/cli/terminal.ts'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import { mpsLines } from '#solver/model/write-mps.ts'
import { commitmentsOf, settled } from '#solver/uncertainty/commit.ts'

/** The whole model of a problem as a free-format MPS file. */
export async function exportModel(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, ['PROBLEM'], ['mps'])
  const out = parsed.flags.get('mps')
  const refused = out === undefined ? 'a file name behind it' : await refusedPlace(out)
  if (refused !== undefined && !complaints.some(({ path }) => path === '--mps')) {
    complaints.push({ path: '--mps', expected: refused })
  }
  if (complaints.length > 0 || out === undefined) return complain(complaints)
  const reading = await readProblemFile(parsed.positionals[0] ?? '')
  if (!reading.ok) return reading.exit
  const { model } = buildMonolith(
    settled(reading.problem, commitmentsOf(reading.problem, 'service')),
  )
  const expected = await writeWhole(out, mpsLines(model, reading.problem.id))
  return expected === undefined ? 0 : complain([{ path: '--mps', expected }])
}
