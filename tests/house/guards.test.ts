import { expect, test } from 'vitest'
import { codeOf, sourceFiles } from '../support/source-files.ts'

/** Pages that a person without an account must reach; each says so by calling `publicRoute`. */
const PUBLIC = ['login', 'logout', 'language', 'health', 'verify.\\$code', 'calendars.\\$token']

const routes = sourceFiles('app/routes')
const bodyAfter = (code: string, name: 'loader' | 'action') => {
  const start = code.search(new RegExp(`export (async function|const) ${name}\\b`))
  return start < 0 ? undefined : code.slice(start).split(/\nexport /)[0]
}

test('every loader and every action guards itself', () => {
  const unguarded = routes.flatMap((file) =>
    (['loader', 'action'] as const)
      .filter((name) => {
        const body = bodyAfter(codeOf(file), name)
        return body !== undefined && !/\brequire(May|Actor|Account)\w*\(/.test(body)
      })
      .map((name) => `${file.path} ${name}`),
  )
  const allowed = new RegExp(`^app/routes/(${PUBLIC.join('|')})\\.tsx? `)
  expect(unguarded.filter((name) => !allowed.test(name))).toEqual([])
})

test('a loader or action that writes asks for a permission, not only for a person', () => {
  const weak = routes.filter((file) => {
    const action = bodyAfter(codeOf(file), 'action')
    return action !== undefined && !/\brequireMay\w*\(/.test(action)
  })
  const allowed = new RegExp(`^app/routes/(${PUBLIC.join('|')})\\.tsx?$`)
  expect(weak.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([])
})
