import { readdirSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from '../support/source-files.ts'

/** Kind of file, by path, with its limit of lines; the first that matches counts. */
const LIMITS: [RegExp, number][] = [
  [/^app\/i18n\//, 1000],
  [/^db\/seeds\/demo\//, 250],
  [/\.form\.ts$/, 100],
  [/^app\/routes\//, 120],
  [/\.repository\.server\.ts$/, 200],
  [/^app\/features\/.*\.tsx$/, 200],
  [/^solver\/model\/(rules|costs)\//, 100],
  [/./, 250],
]
const FILES_IN_A_FEATURE = 40
const FUNCTION_LINES = 50
const PARAMETERS = 4

const ours = sourceFiles('app', 'db', 'solver')

test('every file stays a small room', () => {
  const tooLong = ours.filter(({ path, lines }) => {
    const limit = LIMITS.find(([kind]) => kind.test(path))?.[1] ?? 250
    return lines > limit
  })
  expect(tooLong.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([])
})

test('a feature folder fits on one page', () => {
  const crowded = readdirSync('app/features')
    .map((feature) => ({ feature, files: readdirSync(`app/features/${feature}`).length }))
    .filter(({ files }) => files > FILES_IN_A_FEATURE)
  expect(crowded.map(({ feature, files }) => `${feature} has ${files} files`)).toEqual([])
})

type Found = { name: string; lines: number; parameters: number }

function functionsOf(file: SourceFile): Found[] {
  const source = ts.createSourceFile(
    file.path,
    file.text,
    ts.ScriptTarget.Latest,
    true,
    file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Found[] = []
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const start = source.getLineAndCharacterOfPosition(node.getStart()).line
      const end = source.getLineAndCharacterOfPosition(node.end).line
      found.push({
        name: `${file.path}:${start + 1}`,
        lines: end - start + 1,
        parameters: node.parameters.length,
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('functions fit on a screen and take few parameters', () => {
  const functions = ours.flatMap(functionsOf)
  const long = functions.filter(({ lines }) => lines > FUNCTION_LINES)
  expect(long.map(({ name, lines }) => `${name} has ${lines} lines`)).toEqual([])
  const wide = functions.filter(({ parameters }) => parameters > PARAMETERS)
  expect(wide.map(({ name, parameters }) => `${name} takes ${parameters} parameters`)).toEqual([])
})

test('no drawers: utils, helpers, common, misc, and index only at the doors that are named', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|misc)(\/|\.|$)/
  const doors = ['solver/index.ts', 'db/migrations/index.ts']
  const wrong = ours.filter(
    ({ path }) => drawer.test(path) || (/\/index\.tsx?$/.test(path) && !doors.includes(path)),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})
