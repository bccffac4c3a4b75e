import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrateToLatest } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('empty')

test('an empty database gets every migration in order, and a second start none', async () => {
  expect(await migrateToLatest(db)).toEqual(Object.keys(MIGRATIONS))
  expect(await migrateToLatest(db)).toEqual([])
})

test('a migration that fails names itself and takes the ones before it back', async () => {
  const up = (text: string) => ({
    up: async (db: Kysely<unknown>) => {
      await sql.raw(text).execute(db)
    },
  })
  const later = {
    '99991231_0000_create_shelf': up('create table shelf (id int)'),
    '99991231_0001_break_shelf': up('alter table no_such_shelf add column kg int'),
  }
  await expect(migrateToLatest(db, { ...MIGRATIONS, ...later })).rejects.toThrow(
    '99991231_0001_break_shelf',
  )
  expect((await sql`select to_regclass('shelf') as found`.execute(db)).rows).toEqual([
    { found: null },
  ])
  expect(await migrateToLatest(db)).toEqual([])
})
