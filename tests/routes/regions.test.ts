import { expect, test } from 'vitest'
import { loader as list } from '#app/routes/regions._index.tsx'
import { loader } from '#app/routes/regions.$regionId._index.tsx'
import { loader as summary } from '#app/routes/regions.$regionId.summary[.]xlsx.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const { id: regionId } = await db
  .selectFrom('region')
  .where('code', '=', '19')
  .select('id')
  .executeTakeFirstOrThrow()
const { id: elsewhere } = await db
  .selectFrom('region')
  .where('code', '!=', '19')
  .select('id')
  .limit(1)
  .executeTakeFirstOrThrow()
const observer = await signIn(db, { role: 'regional-observer', scope: 'region', regionId })
const manager = await signIn(db, {
  role: 'kitchen-manager',
  scope: 'institution',
  institutionId: institutionId('muntok'),
})
const params = { regionId }

test('an observer sees the one region, its four kitchens and which of them may serve', async () => {
  const { regions } = await list(observer.get('/regions'))
  expect(regions.map(({ id }) => id)).toEqual([regionId])
  const { rows, totals } = await loader(observer.get(`/regions/${regionId}?week=2026-W47`, params))
  expect(rows).toHaveLength(4)
  expect(totals).toMatchObject({ kitchens: 4, eligible: 3, adopted: 3, signed: 0 })
})

test('what no adopted plan says is unknown, not zero', async () => {
  const { rows } = await loader(observer.get(`/regions/${regionId}?week=2026-W47`, params))
  expect(rows.map(({ supply }) => supply)).toEqual([undefined, undefined, undefined, undefined])
})

test('the summary comes as a workbook', async () => {
  const answer = await summary(observer.get(`/regions/${regionId}/summary.xlsx`, params))
  expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b])
})

test('another region is out of reach, an unknown one is not there, a manager reads none', async () => {
  const read = (who: typeof observer, id: string) =>
    thrownBy(loader(who.get(`/regions/${id}`, { regionId: id })))
  expect((await read(observer, elsewhere)).status).toBe(403)
  expect((await read(observer, 'x')).status).toBe(404)
  expect((await read(manager, regionId)).status).toBe(403)
})
