import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEATURES, featureOf } from '../support/features.ts'
import { type Import, importsOf, sourceFiles } from '../support/source-files.ts'

const imports = sourceFiles('app', 'db', 'solver').flatMap(importsOf)
const say = (found: Import[]) => found.map(({ from, to }) => `${from} imports ${to}`)
const from = (start: string) => imports.filter((one) => one.from.startsWith(start))
const isPackage = (to: string) => !/^(app|db|solver|tests)\//.test(to)

test('every feature folder has its place in the published order', () => {
  expect(readdirSync('app/features').filter((name) => !FEATURES.includes(name))).toEqual([])
})

test('features lean only on features listed before them', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [a, b] = [featureOf(from), featureOf(to)]
    return a && b && FEATURES.indexOf(b) > FEATURES.indexOf(a)
  })
  expect(say(wrong)).toEqual([])
})

test('the solver knows nothing of us: itself, zod, solver packages, and node built-ins in its engine room', () => {
  const allowed = /^(solver\/|zod|highs|or-tools-wasm|node:|tsx\/)/
  expect(say(from('solver/').filter(({ to }) => !allowed.test(to)))).toEqual([])
  const node = from('solver/').filter(({ from, to }) => {
    const mayTouchNode = /^solver\/(engine|benchmarks)\//.test(from)
    return /^(node:|tsx\/)/.test(to) && !mayTouchNode
  })
  expect(say(node)).toEqual([])
})

test('the verifier shares nothing with the optimiser but the two formats', () => {
  const allowed =
    /^(solver\/verify\/|solver\/problem\/(problem|read-problem)\.ts|solver\/plan\/plan\.ts|zod)/
  expect(say(from('solver/verify/').filter(({ to }) => !allowed.test(to)))).toEqual([])
})

test('the database room imports neither the app nor the solver', () => {
  expect(say(from('db/').filter(({ to }) => /^(app|solver|tests)\//.test(to)))).toEqual([])
})

test('app/shared knows nothing else of the app', () => {
  const wrong = from('app/shared/').filter(
    ({ to }) => !isPackage(to) && !to.startsWith('app/shared/'),
  )
  expect(say(wrong)).toEqual([])
})

test('components are paint: shared, words, React and Remix', () => {
  const wrong = from('app/components/').filter(
    ({ to }) =>
      /^(app\/features|app\/routes|app\/jobs|db|solver)\//.test(to) || /\.server\./.test(to),
  )
  expect(say(wrong)).toEqual([])
})

test('nouns are pure: no React, Kysely, zod, server files, database or routes', () => {
  const nouns = imports.filter(
    ({ from }) => featureOf(from) && !/\.(server|form)\.ts$/.test(from) && from.endsWith('.ts'),
  )
  const wrong = nouns.filter(
    ({ to, isTypeOnly }) =>
      /^(react|kysely|zod|@remix-run|express|node:)/.test(to) ||
      /\.server\./.test(to) ||
      /^db\//.test(to) ||
      (/^solver\//.test(to) && !isTypeOnly),
  )
  expect(say(wrong)).toEqual([])
})

test('screens reach no server file, no database and only types of the solver', () => {
  const screens = imports.filter(({ from }) => featureOf(from) && from.endsWith('.tsx'))
  const wrong = screens.filter(
    ({ to, isTypeOnly }) =>
      /\.server\./.test(to) || /^db\//.test(to) || (/^solver\//.test(to) && !isTypeOnly),
  )
  expect(say(wrong)).toEqual([])
})

test('only run-plan and run-calendar call the solver; the command line may too', () => {
  const callers = imports.filter(({ from, to, isTypeOnly }) => {
    const mayCall =
      from === 'app/features/planning/run-plan.server.ts' ||
      from === 'app/features/growing-calendar/run-calendar.server.ts' ||
      from.startsWith('app/cli/')
    return from.startsWith('app/') && to.startsWith('solver/') && !isTypeOnly && !mayCall
  })
  expect(say(callers)).toEqual([])
})

test('routes import no route, no solver and no SQL builder', () => {
  const wrong = from('app/routes/').filter(
    ({ to }) => /^(app\/routes|solver)\//.test(to) || to === 'kysely',
  )
  expect(say(wrong)).toEqual([])
})

test('nobody imports tests, and no path climbs out of its folder with ../..', () => {
  expect(say(imports.filter(({ to }) => to.startsWith('tests/')))).toEqual([])
  const climbing = sourceFiles('app', 'db', 'solver').filter(({ text }) =>
    /from '\.\.\/\.\./.test(text),
  )
  expect(climbing.map(({ path }) => path)).toEqual([])
})
