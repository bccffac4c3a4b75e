import { parseArgs } from 'node:util'

/** What a person typed that a command cannot use: where, and what was expected. */
export type Complaint = { path: string; expected: string }

export type Arguments = {
  positionals: string[]
  /** Value of `--name`, or undefined when it was not given. */
  flags: ReadonlyMap<string, string>
}

const NOT_PLACED = 'no other argument'

/**
 * Words and flags of a command line, every complaint at once. `names` are the words that must
 * stand there, in order; `flags` those that may be given, each with a value, each once; `switches`
 * those that stand alone.
 */
export function parseArguments(
  args: string[],
  names: string[],
  flags: string[],
  switches: string[] = [],
) {
  const complaints: Complaint[] = []
  const { tokens } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...flags.map((flag) => [flag, { type: 'string' as const }]),
      ...switches.map((name) => [name, { type: 'boolean' as const }]),
    ]),
  })
  const positionals: string[] = []
  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const allowed = [...flags, ...switches].map((flag) => `--${flag}`).join(', ') || 'none'
    if (switches.includes(token.name) && token.value === undefined) {
      given.set(token.name, 'yes')
    } else if (!flags.includes(token.name)) {
      complaints.push({ path: token.rawName, expected: `no such flag; known: ${allowed}` })
    } else if (given.has(token.name)) {
      complaints.push({ path: token.rawName, expected: 'the flag once' })
    } else if (token.value === undefined || token.value === '') {
      complaints.push({ path: token.rawName, expected: 'a value behind it' })
    } else {
      given.set(token.name, token.value)
    }
  }
  for (const name of names.slice(positionals.length)) {
    complaints.push({ path: name, expected: 'a file name' })
  }
  for (const word of positionals.slice(names.length)) {
    complaints.push({ path: word, expected: NOT_PLACED })
  }
  return { parsed: { positionals, flags: given }, complaints }
}

type Range = { min: number; max: number; whole?: boolean; minExcluded?: boolean }

const asText = ({ min, max, whole, minExcluded }: Range) =>
  `a ${whole ? 'whole number' : 'number'} ${minExcluded ? 'above' : 'from'} ${min} to ${max}`

/** A number behind a flag within its range; the fallback when the flag was not given. */
export function numberFlag(
  { flags }: Arguments,
  name: string,
  { fallback, ...range }: Range & { fallback: number },
  complaints: Complaint[],
) {
  const text = flags.get(name)
  if (text === undefined) return fallback
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  const tooSmall = range.minExcluded ? value <= range.min : value < range.min
  const refused = Number.isNaN(value) || tooSmall || value > range.max
  if (refused || (range.whole && !Number.isInteger(value))) {
    complaints.push({ path: `--${name}`, expected: `${asText(range)} (got "${text}")` })
    return fallback
  }
  return value
}
