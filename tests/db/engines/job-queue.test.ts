import PgBoss from 'pg-boss'
import { afterAll, expect, test } from 'vitest'
import { rawSql } from '#db/raw-sql.ts'
import { testDatabase } from '../../support/database.ts'

const { db, executeSql } = await testDatabase()
const queue = new PgBoss({ db: { executeSql } })
afterAll(() => queue.stop({ graceful: false }))

test('a job sent in a transaction is done once when it commits, and never when it does not', async () => {
  await queue.start()
  await queue.createQueue('plan')
  const abandoned = db.transaction().execute(async (tx) => {
    await queue.send('plan', { run: 'batal' }, { db: rawSql(tx) })
    throw new Error('batal')
  })
  await expect(abandoned).rejects.toThrow('batal')
  await db.transaction().execute(async (tx) => {
    await queue.send('plan', { run: 'jadi' }, { db: rawSql(tx) })
  })
  const done: unknown[] = []
  await queue.work('plan', { pollingIntervalSeconds: 0.5 }, async (jobs) => {
    done.push(...jobs.map(({ data }) => data))
  })
  await expect.poll(() => done, { timeout: 8000 }).toEqual([{ run: 'jadi' }])
})
