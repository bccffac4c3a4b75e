import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'lumbung-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = (name: string) => join(folder, name)
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(path(name), content)
  return path(name)
}

const START = ['--import', 'tsx', 'app/cli/main.ts']
type Answer = { exit: number | null; out: string; err: string }

const lumbung = (...args: string[]) =>
  new Promise<Answer>((resolve) => {
    const options = { maxBuffer: 2 ** 28 }
    const child = execFile(process.execPath, [...START, ...args], options, (_, out, err) => {
      resolve({ exit: child.exitCode, out, err })
    })
  })

const region = generateProblem({ kitchens: 1, days: 2, recipes: 20, seed: 1 })
const problem = file('p.json', JSON.stringify(region))
const plan = path('plan.json')

test('a region is generated, solved, verified, explained and exported', async () => {
  const generated = await lumbung('generate', '--kitchens', '1', '--days', '2', '--recipes', '20')
  expect(JSON.parse(generated.out)).toEqual(JSON.parse(JSON.stringify(region)))
  const solved = await lumbung('solve', problem, '--out', plan, '--seconds', '20')
  expect(solved).toMatchObject({ exit: 0, out: '' })
  expect(solved.err).toMatch(/objective Rp .* bound Rp .* gap \d/)
  expect(await lumbung('verify', problem, plan)).toEqual({ exit: 0, out: 'valid\n', err: '' })
  const explained = await lumbung('explain', problem, plan)
  expect(JSON.parse(explained.out)).toMatchObject({ format: 'lumbung/explanation@1' })
  expect(await lumbung('export', problem, '--mps', path('p.mps'))).toMatchObject({
    exit: 0,
    out: '',
  })
  expect(readFileSync(path('p.mps'), 'utf8')).toMatch(/^NAME .*\nROWS\n(.*\n)*ENDATA\n$/)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
}, 120_000)

test('a lot fails: --warm starts from the plan and the prices beside it, and lists what changes', async () => {
  const week = generateProblem({ kitchens: 2, days: 3, recipes: 24, seed: 2 })
  const before = path('before.json')
  const limits = ['--seconds', '20', '--gap', '0.01']
  await lumbung('solve', file('week.json', JSON.stringify(week)), '--out', before, ...limits)
  expect(JSON.parse(readFileSync(`${before}.prices`, 'utf8'))).toMatchObject({
    format: 'lumbung/plan-prices@1',
  })
  const [used] = JSON.parse(readFileSync(before, 'utf8')).allocations
  const lots = week.lots.map((lot) => (lot.id === used.lot ? { ...lot, kg: 0 } : lot))
  const changed = file('changed.json', JSON.stringify({ ...week, lots }))
  const after = await lumbung('solve', changed, '--warm', before, '--out', path('after.json'))
  expect(after).toMatchObject({ exit: 0, out: '' })
  expect(after.err).toMatch(/ s {2}earlier plan {2}objective/)
  expect(after.err).toMatch(/^changes: \d+ dishes, [1-9]\d* amounts$/m)
  expect(after.err).toContain(`lot ${used.lot}`)
  expect(await lumbung('verify', changed, path('after.json'))).toMatchObject({ exit: 0 })
}, 120_000)

test('without --out the plan goes to standard output, and nothing else does', async () => {
  const { exit, out } = await lumbung('solve', problem, '--gap', '1', '--seconds', '5')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ format: 'lumbung/plan@1' })
})

test('a changed plan, a plan of the wrong shape and a plan that is no JSON are not valid: exit 1', async () => {
  const whole = JSON.parse(readFileSync(plan, 'utf8'))
  const dearer = file('dearer.json', JSON.stringify({ ...whole, objectiveIdr: 1 }))
  const found = await lumbung('verify', problem, dearer)
  expect(found.exit).toBe(1)
  expect(found.out).toMatch(/^objectiveIdr: objective saidIdr=1 computedIdr=/m)
  for (const shapeless of ['{}', '[]', 'null', '"x"', 'not json', '']) {
    const answer = await lumbung('verify', problem, file('shapeless.json', shapeless))
    expect(answer).toMatchObject({ exit: 1, err: '' })
    expect(answer.out).toMatch(/shape/)
  }
  expect((await lumbung('explain', problem, dearer)).exit).toBe(2)
}, 120_000)

const folderPath = path('folder')
mkdirSync(folderPath)
const defects = file('defects.json', JSON.stringify({ ...region, days: [], lots: 'none' }))
const BAD: [string, RegExp, string[]][] = [
  ['no command', /Usage|command/, []],
  ['an unknown command', /solv: expected a command/, ['solv']],
  ['no problem', /PROBLEM: expected a file name/, ['solve']],
  ['a file that is not there', /\$: expected a file that exists/, ['solve', path('none.json')]],
  ['a folder', /\$: expected a file, not a folder/, ['verify', folderPath, plan]],
  ['a plan that is not there', /\$: expected a file that exists/, ['verify', problem, path('x')]],
  ['bytes that are no text', /UTF-8/, ['solve', file('bytes', new Uint8Array([123, 255, 254]))]],
  ['text that is no JSON', /\$: expected a JSON document/, ['solve', file('t', '{"format":')]],
  ['an empty file', /\$: expected a JSON document/, ['export', file('e', ''), '--mps', path('m')]],
  ['a file with defects', /lots: expected a list/, ['solve', defects]],
  ['an unknown flag', /--fast: expected no such flag/, ['solve', problem, '--fast', '1']],
  ['a flag without a value', /--gap: expected a value/, ['solve', problem, '--gap']],
  ['a flag twice', /--gap: expected the flag once/, ['solve', problem, '--gap', '1', '--gap', '1']],
  ['a word too many', /extra: expected no other/, ['solve', problem, 'extra']],
  ['a gap that is no number', /--gap: expected a number/, ['solve', problem, '--gap', 'small']],
  ['hexadecimal seconds', /--seconds: expected a number/, ['solve', problem, '--seconds', '0x10']],
  ['minus one second', /--seconds: expected a number/, ['solve', problem, '--seconds', '-1']],
  ['half a thread', /--threads: expected a whole/, ['solve', problem, '--threads', '0.5']],
  ['a folder to write to', /--out: expected a file, not/, ['solve', problem, '--out', folderPath]],
  ['a folder that is not there', /--mps: expected/, ['export', problem, '--mps', path('no/m.mps')]],
  ['no file for the model', /--mps: expected/, ['export', problem]],
  ['no kitchens', /--kitchens: expected a whole number/, ['generate']],
  ['zero kitchens', /--kitchens: expected a whole/, ['generate', '--kitchens', '0']],
  ['63 days', /--days: expected a whole/, ['generate', '--kitchens', '1', '--days', '63']],
]

test.each(BAD)(
  '%s ends with exit 2, a path and an expectation, no stack',
  async (_, said, args) => {
    const { exit, out, err } = await lumbung(...args)
    expect(exit).toBe(2)
    if (args.length > 0) {
      expect(out).toBe('')
      expect(err).toMatch(said)
    }
    expect(err).not.toMatch(/^\s+at /m)
  },
)

test('all complaints about a call come at once', async () => {
  const { err } = await lumbung('solve', '--gap', 'x', '--threads', '0', '--what=1')
  expect(err.trim().split('\n').length).toBe(4)
})

test('Ctrl-C ends the search, not the answer: the best plan so far is written and valid', async () => {
  const big = file(
    'big.json',
    JSON.stringify(generateProblem({ kitchens: 3, days: 6, recipes: 120, seed: 1 })),
  )
  const child = spawn(process.execPath, [
    ...START,
    'solve',
    big,
    '--gap',
    '0',
    '--out',
    path('c.json'),
  ])
  const exit = await new Promise<number | null>((resolve) => {
    let isStopped = false
    child.stderr.on('data', () => {
      if (!isStopped) child.kill('SIGINT')
      isStopped = true
    })
    child.on('exit', resolve)
  })
  expect(exit).toBe(0)
  expect(JSON.parse(readFileSync(path('c.json'), 'utf8')).status).toBe('time-limit')
  expect((await lumbung('verify', big, path('c.json'))).out).toBe('valid\n')
}, 60_000)

test('a reader that stops listening is no error', async () => {
  const child = spawn(process.execPath, [...START, 'generate', '--kitchens', '40'])
  child.stdout.once('data', () => child.stdout.destroy())
  let err = ''
  child.stderr.on('data', (piece) => {
    err += piece
  })
  const exit = await new Promise((resolve) => child.on('exit', resolve))
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
})
