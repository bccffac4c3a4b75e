import { type Arguments, type Complaint, numberFlag, parseArguments } from '#app/cli/arguments.ts'
import { changeLines } from '#app/cli/change-lines.ts'
import { complain } from '#app/cli/complain.ts'
import { readJsonFile, readProblemFile } from '#app/cli/input.ts'
import { readPlanPrices, writePlanPrices } from '#app/cli/plan-prices-file.ts'
import { printError, printResult, refusedPlace, writeWhole } from '#app/cli/terminal.ts'
import { comparePlans } from '#solver/explanation/compare-plans.ts'
import { type Progress, plan, pricesOf } from '#solver/index.ts'
import { parsePlan } from '#solver/plan/plan.ts'

const limitsFrom = (parsed: Arguments, complaints: Complaint[]) => ({
  gap: numberFlag(parsed, 'gap', { min: 0, max: 1, fallback: 0.005 }, complaints),
  seconds: numberFlag(parsed, 'seconds', { min: 0, max: 86_400, fallback: 60 }, complaints),
  threads: numberFlag(parsed, 'threads', { min: 1, max: 64, fallback: 2, whole: true }, complaints),
  seed: numberFlag(
    parsed,
    'seed',
    { min: 0, max: 2 ** 31 - 1, fallback: 1, whole: true },
    complaints,
  ),
})

/** One line of progress: seconds, phase, and of the figures those that are known. */
function progressLine({ seconds, phase, objectiveIdr, boundIdr, gap }: Progress) {
  const rupiah = (idr: number) => `Rp ${Math.round(idr).toLocaleString('en-US')}`
  return [
    `${seconds.toFixed(1).padStart(7)} s  ${phase}`,
    objectiveIdr === undefined ? '' : `objective ${rupiah(objectiveIdr)}`,
    boundIdr === undefined ? '' : `bound ${rupiah(boundIdr)}`,
    gap === undefined ? '' : `gap ${(gap * 100).toFixed(3)} %`,
  ]
    .filter((part) => part !== '')
    .join('  ')
}

/** How to count on harvests that a problem of the second version gives as a range. */
function commitByFlag({ flags }: Arguments, complaints: Complaint[]) {
  const text = flags.get('commit') ?? 'service'
  if (text === 'service' || text === 'kg') return text
  complaints.push({ path: '--commit', expected: `service or kg (got "${text}")` })
  return 'service'
}

/**
 * The plan to start from: of the right shape, of whatever earlier version of the problem; with what
 * its search left beside it, when that is there.
 */
async function warmPlan(path: string | undefined) {
  if (path === undefined) return { ok: true as const, warm: undefined, warmPrices: undefined }
  const file = await readJsonFile(path)
  if (!file.ok) return file
  const read = parsePlan(file.document)
  if (read.success) {
    return { ok: true as const, warm: read.data, warmPrices: await readPlanPrices(path) }
  }
  const complaint = { path: '--warm', expected: 'a file with a plan' }
  return { ok: false as const, exit: complain([complaint], path) }
}

async function deliver(text: string, out: string | undefined) {
  if (out === undefined) {
    await printResult(`${text}\n`)
    return 0
  }
  const expected = await writeWhole(out, [text])
  return expected === undefined ? 0 : complain([{ path: out, expected }])
}

/** The best plan found; Ctrl-C (or SIGTERM) ends the search, not the answer. */
export async function solve(args: string[]): Promise<number> {
  const flags = ['out', 'gap', 'seconds', 'threads', 'seed', 'commit', 'warm']
  const { parsed, complaints } = parseArguments(args, ['PROBLEM'], flags)
  const limits = limitsFrom(parsed, complaints)
  const commitBy = commitByFlag(parsed, complaints)
  const out = parsed.flags.get('out')
  const refused = out === undefined ? undefined : await refusedPlace(out)
  if (refused !== undefined) complaints.push({ path: '--out', expected: refused })
  if (complaints.length > 0) return complain(complaints)
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  const reading = await readProblemFile(parsed.positionals[0] ?? '')
  if (!reading.ok) return reading.exit
  const before = await warmPlan(parsed.flags.get('warm'))
  if (!before.ok) return before.exit
  const { warm, warmPrices } = before
  const found = await plan(reading.text, {
    ...limits,
    commitBy,
    ...(warm && { warm }),
    ...(warmPrices && { warmPrices }),
    signal: stop.signal,
    onProgress: (progress) => printError(progressLine(progress)),
  })
  if (warm) printError(changeLines(comparePlans(warm, found)).join('\n'))
  if (out !== undefined) await writePlanPrices(out, pricesOf(found))
  return deliver(JSON.stringify(found, null, 1), out)
}
