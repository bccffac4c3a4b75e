import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(ts|tsx|mjs|js|md|css|json|ya?ml|csv)$|^\.ci\//.test(path))
  .filter((path) => path !== 'package-lock.json' && !path.startsWith('tests/house/'))

test('the project names no path of a machine and no host of a registry', () => {
  const machine = /\/(root|home|work)\/\w|\/Users\/\w|registry\.npmjs|deb\.debian\.org/
  const found = tracked.filter((path) => machine.test(readFileSync(path, 'utf8')))
  expect(found).toEqual([])
})

test('no work is left lying about: no TODO, FIXME or commented-out code marks', () => {
  const marks = /\b(TODO|FIXME|XXX|HACK)\b/
  const code = tracked.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
  expect(code.filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([])
})
