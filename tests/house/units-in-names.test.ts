import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourceFiles } from '../support/source-files.ts'

/** Words of quantities that mean nothing without a unit behind them. */
const BARE =
  /^(weight|mass|price|cost|amount|energy|temperature|distance|duration|area|volume|age|height|length)$/

const fieldsOf = (path: string, text: string) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const names: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isPropertySignature(node) && node.type?.kind === ts.SyntaxKind.NumberKeyword) {
      names.push(node.name.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

test('a number that has a unit carries it in its name', () => {
  const bare = sourceFiles('app', 'db', 'solver').flatMap(({ path, text }) =>
    fieldsOf(path, text)
      .filter((name) => BARE.test(name))
      .map((name) => `${path}: ${name}`),
  )
  expect(bare).toEqual([])
})

test('columns of kilograms, rupiah and days say so', () => {
  const columns = sourceFiles('db/migrations').flatMap(({ path, text }) =>
    [...text.matchAll(/addColumn\('([a-z_0-9]+)',\s*'(numeric|bigint|date|timestamptz)/g)].map(
      ([, column = '', type = '']) => ({ path, column, type }),
    ),
  )
  const wrong = columns.filter(({ column, type }) => {
    if (type === 'date') return !/(_on|_from|_until|_by)$/.test(column)
    if (type === 'timestamptz') return !column.endsWith('_at')
    return BARE.test(column)
  })
  expect(wrong.map(({ path, column, type }) => `${path}: ${column} ${type}`)).toEqual([])
})
