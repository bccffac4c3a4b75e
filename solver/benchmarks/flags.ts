import { parseArgs } from 'node:util'
import { RUN_MINUTES, SEEDS, SIZES } from './sizes.ts'
import { METHODS } from './task.ts'

export const PARTS = [...METHODS, 'match', 'harvest', 'replan'] as const
export type Part = (typeof PARTS)[number]

export type Flags = {
  sizes: number[]
  seeds: number[]
  /** Upper limit on the time of every single run; undefined = each size's own. */
  seconds: number | undefined
  only: ReadonlySet<Part>
  /** What no longer fits into so much time is left out. */
  minutes: number
  /** One seed, short limits, and a results file of its own; no page. */
  isQuick: boolean
  doesResume: boolean
  /** Writes the page from the results that are there, and runs nothing. */
  isPageOnly: boolean
}

export const USAGE = `npm run bench -- [--sizes 1,5] [--seeds 1..3] [--seconds 60] [--minutes 55] [--only this-core,cbc] [--quick] [--resume] [--page]

  --sizes    kitchens per region (${SIZES.map(({ kitchens }) => kitchens).join(', ')})
  --seeds    regions per size (1..5)
  --seconds  no single run gets more time than this
  --minutes  runs that no longer fit are left out (${RUN_MINUTES}); --resume runs them another time
  --only     ${PARTS.join(', ')}
  --quick    sizes 1 and 5, one seed, 10 seconds each, into results/quick.json; the page stays as it is
  --resume   keeps what results/full.json holds already for the same code, and runs the rest
  --page     writes docs/benchmarks.md from results/full.json (--quick: quick.json) and runs nothing`

const list = (text: string) => text.split(',').map((item) => item.trim())

/** `1..3`, `2`, or `1,4`. */
function wholeNumbers(text: string): number[] {
  const range = /^(\d+)\.\.(\d+)$/.exec(text)
  const [from, to] = [Number(range?.[1]), Number(range?.[2])]
  const numbers = range
    ? Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
    : list(text).map(Number)
  if (numbers.length === 0 || numbers.some((one) => !Number.isInteger(one) || one < 1)) {
    throw new Error(`"${text}" is no list of whole numbers above 0`)
  }
  return numbers
}

function partsOf(text: string): Set<Part> {
  const wanted = list(text)
  const unknown = wanted.find((name) => !PARTS.some((part) => part === name))
  if (unknown !== undefined) throw new Error(`--only ${unknown}: known are ${PARTS.join(', ')}`)
  return new Set(PARTS.filter((part) => wanted.includes(part)))
}

function above0(text: string | undefined, name: string) {
  const number = text === undefined ? undefined : Number(text)
  if (number !== undefined && !(number > 0)) throw new Error(`${name} wants a number above 0`)
  return number
}

const flag = { type: 'string' as const }
const mark = { type: 'boolean' as const }

/** Throws a sentence for the person on what cannot be read. */
export function readFlags(args: string[]): Flags {
  const options = { sizes: flag, seeds: flag, seconds: flag, minutes: flag, only: flag }
  const marks = { quick: mark, resume: mark, page: mark }
  const { values } = parseArgs({ args, options: { ...options, ...marks } })
  const isQuick = values.quick ?? false
  const seconds = above0(values.seconds, '--seconds')
  const sizes = values.sizes ? wholeNumbers(values.sizes) : allSizes(isQuick)
  const unknown = sizes.find((size) => !allSizes(false).includes(size))
  if (unknown !== undefined) throw new Error(`--sizes ${unknown}: known are ${allSizes(false)}`)
  return {
    sizes,
    seeds: values.seeds ? wholeNumbers(values.seeds) : isQuick ? [1] : SEEDS,
    seconds: seconds ?? (isQuick ? 10 : undefined),
    only: values.only ? partsOf(values.only) : new Set(PARTS),
    minutes: above0(values.minutes, '--minutes') ?? RUN_MINUTES,
    isQuick,
    doesResume: values.resume ?? false,
    isPageOnly: values.page ?? false,
  }
}

const allSizes = (isQuick: boolean) =>
  SIZES.map(({ kitchens }) => kitchens).filter((kitchens) => !isQuick || kitchens <= 5)

/** What a whole run does: for the page, which says what is missing. */
export const WHOLE_RUN = readFlags([])
