import { parseArgs } from 'node:util'
import { SEEDS, SIZES } from './sizes.ts'
import { METHODS } from './task.ts'

export const PARTS = [...METHODS, 'match', 'harvest', 'replan'] as const
export type Part = (typeof PARTS)[number]

export type Flags = {
  sizes: number[]
  seeds: number[]
  /** Upper limit on the time of every single run; undefined = each size's own. */
  seconds: number | undefined
  only: ReadonlySet<Part>
  /** One seed, short limits, no repeats, and a results file and no page of its own. */
  isQuick: boolean
  doesResume: boolean
  /** Writes the page from the results that are there, and runs nothing. */
  isPageOnly: boolean
}

export const USAGE = `npm run bench -- [--sizes 1,5] [--seeds 1..3] [--seconds 60] [--only this-core,cbc] [--quick] [--resume] [--page]

  --sizes    kitchens per region (${SIZES.map(({ kitchens }) => kitchens).join(', ')})
  --seeds    regions per size (1..5)
  --seconds  no single run gets more time than this
  --only     ${PARTS.join(', ')}
  --quick    sizes 1 and 5, one seed, 10 seconds each, into results/quick.json; the page stays as it is
  --resume   keeps what results/full.json holds already for the same code, and runs the rest
  --page     writes docs/benchmarks.md from results/full.json and runs nothing`

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

const flag = { type: 'string' as const }
const mark = { type: 'boolean' as const }

/** Throws a sentence for the person on what cannot be read. */
export function readFlags(args: string[]): Flags {
  const options = { sizes: flag, seeds: flag, seconds: flag, only: flag }
  const marks = { quick: mark, resume: mark, page: mark }
  const { values } = parseArgs({ args, options: { ...options, ...marks } })
  const isQuick = values.quick ?? false
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
  if (seconds !== undefined && !(seconds > 0)) throw new Error('--seconds wants a number above 0')
  const sizes = values.sizes ? wholeNumbers(values.sizes) : allSizes(isQuick)
  const unknown = sizes.find((size) => !allSizes(false).includes(size))
  if (unknown !== undefined) throw new Error(`--sizes ${unknown}: known are ${allSizes(false)}`)
  return {
    sizes,
    seeds: values.seeds ? wholeNumbers(values.seeds) : isQuick ? [1] : SEEDS,
    seconds: seconds ?? (isQuick ? 10 : undefined),
    only: values.only ? partsOf(values.only) : new Set(PARTS),
    isQuick,
    doesResume: values.resume ?? false,
    isPageOnly: values.page ?? false,
  }
}

const allSizes = (isQuick: boolean) =>
  SIZES.map(({ kitchens }) => kitchens).filter((kitchens) => !isQuick || kitchens <= 5)
