import { expect, test } from 'vitest'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { testDatabaseOfProcesses } from '../../support/database.ts'
import { spawnProcess } from '../../support/spawn.ts'

const { engine, env, close } = await testDatabaseOfProcesses('empty')
const all = `applied ${Object.keys(MIGRATIONS).length}`

test('two servers that start together on one database migrate it once', async () => {
  await close()
  const servers = [1, 2].map(() => spawnProcess('migrate-database.ts', JSON.stringify(env)))
  const ends = await Promise.all(servers.map(({ ended }) => ended))
  const said = servers.flatMap(({ lines }) => lines)
  const losers = ends.filter(({ code }) => code !== 0)
  expect(said.filter((line) => line === all)).toHaveLength(1)
  expect(said.length + losers.length).toBe(2)
  if (engine === 'postgresql') expect(losers).toEqual([])
  for (const { stderr } of losers) expect(stderr).toContain('is in use by process')
})
