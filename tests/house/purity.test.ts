import ts from 'typescript'
import { expect, test } from 'vitest'
import { featureOf } from '../support/features.ts'
import { codeOf, sourceFiles } from '../support/source-files.ts'
import { findNodes } from '../support/syntax.ts'

const offenders = (files: ReturnType<typeof sourceFiles>, pattern: RegExp) =>
  files.filter((file) => pattern.test(codeOf(file))).map(({ path }) => path)

const all = sourceFiles('app', 'db', 'solver')
const isNoun = (path: string) =>
  featureOf(path) && /\.ts$/.test(path) && !/\.(server|form)\.ts$/.test(path)

test('rules ask neither clock nor dice', () => {
  const impure = /\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(/
  expect(
    offenders(
      all.filter(({ path }) => isNoun(path)),
      impure,
    ),
  ).toEqual([])
  const solver = all.filter(({ path }) => /^solver\/(?!engine|benchmarks)/.test(path))
  expect(offenders(solver, impure)).toEqual([])
})

test('only the environment file reads the environment', () => {
  const allowed = ['app/shared/env.server.ts']
  const reading = offenders(all, /\bprocess\.env\b/).filter((path) => !allowed.includes(path))
  expect(reading).toEqual([])
})

const isCast = (node: ts.Node) => ts.isAsExpression(node) && node.type.getText() !== 'const'

test('data is typed: no any, no casts but const, no non-null marks', () => {
  const loose = (node: ts.Node) =>
    node.kind === ts.SyntaxKind.AnyKeyword || isCast(node) || ts.isNonNullExpression(node)
  expect(all.flatMap((file) => findNodes(file, loose))).toEqual([])
})

test('no classes, no enums', () => {
  const furniture = (node: ts.Node) => ts.isClassLike(node) || ts.isEnumDeclaration(node)
  expect(all.flatMap((file) => findNodes(file, furniture))).toEqual([])
})

test('nothing is exported as default but what a framework asks for', () => {
  const isDefault = (node: ts.Node) =>
    ts.isExportAssignment(node) ||
    (ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
  const framework = /^app\/(routes\/|root\.tsx|entry\.|routes\.ts)/
  const wrong = all.filter(({ path }) => !framework.test(path))
  expect(wrong.flatMap((file) => findNodes(file, isDefault))).toEqual([])
})
