import { expect, test } from 'vitest'
import { codeOf, sourceFiles } from '../support/source-files.ts'

test('SQL lives in repositories and in db/, nowhere else', () => {
  const builders = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/
  const wrong = sourceFiles('app')
    .filter(({ path }) => !path.endsWith('.repository.server.ts'))
    .filter((file) => builders.test(codeOf(file)))
  expect(wrong.map(({ path }) => path)).toEqual([])
})
