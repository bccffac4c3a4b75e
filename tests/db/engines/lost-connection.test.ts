import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../support/database.ts'

const { db, engine } = await testDatabase()

/** As when the server restarts, or a firewall forgets the connection. */
const loseAllOtherConnections = () =>
  sql`select pg_terminate_backend(pid, 2000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db)

const keys = async () =>
  (await db.selectFrom('installation').select('key').execute()).map(({ key }) => key)

test.runIf(engine === 'postgresql')(
  'a command whose connection is lost half way stores neither half, and the next one works',
  async () => {
    const command = db.transaction().execute(async (tx) => {
      await tx.insertInto('installation').values({ key: 'separuh', value: 1 }).execute()
      await loseAllOtherConnections()
      await new Promise((resolve) => setTimeout(resolve, 100))
      await tx.insertInto('installation').values({ key: 'separuh-lagi', value: 2 }).execute()
    })
    await expect(command).rejects.toThrow('connection to the database was lost')
    for (let again = 0; again < 12; again += 1) expect(await keys()).toEqual([])
    await db.insertInto('installation').values({ key: 'utuh', value: 3 }).execute()
    expect(await keys()).toEqual(['utuh'])
  },
)

test.runIf(engine === 'postgresql')(
  'idle connections that were lost are opened again without anybody noticing',
  async () => {
    await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.05)`.execute(db)))
    await loseAllOtherConnections()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const answers = await Promise.all(Array.from({ length: 20 }, () => keys()))
    expect(answers).toEqual(answers.map(() => ['utuh']))
  },
)
