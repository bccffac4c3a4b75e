import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** A MIP solver of this machine that reads MPS: how to ask it, and how to read what it says. */
export type Program = {
  name: string
  /** Prints the version and ends; a failure means "not installed". */
  version: [command: string, ...args: string[]]
  versionPattern: RegExp
  command(asked: Asked): [command: string, ...args: string[]]
  /** What a line of standard output tells of the best plan and the bound. */
  tells(line: string): Told
  /** One line of the solution file; `at` is the position of a column, from 0. */
  value(line: string): { column: number | string; value: number } | undefined
  /** Whether a solution file holds a plan at all. */
  hasPlan(text: string): boolean
}

export type Asked = { model: string; answer: string; gap: number; seconds: number; threads: number }
export type Told = { objectiveIdr?: number; boundIdr?: number; isProven?: boolean }

const number = (text: string | undefined) => {
  const value = Number(text)
  return text === undefined || !Number.isFinite(value) || Math.abs(value) >= 1e29
    ? undefined
    : value
}

const known = (objectiveIdr: number | undefined, boundIdr: number | undefined): Told => ({
  ...(objectiveIdr !== undefined && { objectiveIdr }),
  ...(boundIdr !== undefined && { boundIdr }),
})

const cbc: Program = {
  name: 'CBC',
  version: ['cbc', '-quit'],
  versionPattern: /Version: (\S+)/,
  command: ({ model, answer, gap, seconds, threads }) => [
    'cbc',
    model,
    ...['-timeMode', 'elapsed', '-seconds', String(seconds)],
    ...['-ratio', String(gap), '-threads', String(threads)],
    ...['-solve', '-solution', answer],
  ],
  tells(line) {
    const after = /After .* (\S+) best solution, best possible (\S+)/.exec(line)
    if (after) return known(number(after[1]), number(after[2]))
    const found = /Integer solution of (\S+) found/.exec(line)
    if (found) return known(number(found[1]), undefined)
    const lower = /^Lower bound:\s+(\S+)/.exec(line)
    if (lower) return known(undefined, number(lower[1]))
    return /^Result - Optimal solution found/.test(line) ? { isProven: true } : {}
  },
  value(line) {
    const match = /^\**\s*\d+ (\S+)\s+(\S+)\s+\S+$/.exec(line)
    const value = number(match?.[2])
    return match?.[1] && value !== undefined ? { column: match[1], value } : undefined
  },
  // Stopped without a plan it writes the relaxation: "(no integer solution - continuous used)".
  hasPlan: (text) =>
    /^(Optimal|Stopped[^\n]*) - objective value/.test(text) &&
    !/^[^\n]*(1e\+?50|no integer solution)/.test(text),
}

const glpk: Program = {
  name: 'GLPK',
  version: ['glpsol', '--version'],
  versionPattern: /Solver (\S+)/,
  command: ({ model, answer, gap, seconds }) => [
    'glpsol',
    ...['--freemps', model, '--tmlim', String(Math.ceil(seconds)), '--mipgap', String(gap)],
    ...['-w', answer],
  ],
  tells(line) {
    const row = /^\+\s*\d+: (?:mip =|>>>>>)\s+(not found yet|\S+) >=\s+(\S+)/.exec(line)
    if (row) return known(number(row[1]), number(row[2]))
    return /OPTIMAL SOLUTION FOUND|RELATIVE MIP GAP TOLERANCE REACHED/.test(line) &&
      !/LP/.test(line)
      ? { isProven: true }
      : {}
  },
  value(line) {
    const match = /^j (\d+) (\S+)/.exec(line)
    const value = number(match?.[2])
    return match && value !== undefined ? { column: Number(match[1]) - 1, value } : undefined
  },
  hasPlan: (text) => /^s mip \d+ \d+ [of] /m.test(text),
}

const said = z.object({
  objective: z.number().optional(),
  bound: z.number().optional(),
  status: z.string().optional(),
})

const scriptOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Native HiGHS comes as a Python package; the script beside this file drives it. */
const highs: Program = {
  name: 'HiGHS',
  version: ['python3', '-c', 'import highspy; print(highspy.Highs().version())'],
  versionPattern: /(\d\S*)/,
  command: ({ model, answer, gap, seconds, threads }) => [
    'python3',
    ...[scriptOf('./highs.py'), model, answer, String(gap), String(seconds), String(threads)],
  ],
  tells(line) {
    if (!line.startsWith('{')) return {}
    const { objective, bound, status } = said.parse(JSON.parse(line))
    return { ...known(objective, bound), ...(status === 'Optimal' && { isProven: true }) }
  },
  value(line) {
    const [column, value] = line.split(' ')
    return column && value ? { column, value: Number(value) } : undefined
  },
  hasPlan: (text) => text.length > 0,
}

export const PROGRAMS = { cbc, glpk, highs } as const

/** Native GLOP likewise: solves a linear programme several times and tells how long each took. */
export const glopCommand = (model: string, repeats: number): [string, ...string[]] => [
  'python3',
  ...[scriptOf('./glop.py'), model, String(repeats)],
]
