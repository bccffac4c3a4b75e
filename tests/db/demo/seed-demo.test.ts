import { expect, test } from 'vitest'
import { sumKg } from '#app/shared/mass.ts'
import { seedDemo } from '#db/seeds/demo/seed-demo.ts'
import { demoWorld } from '#db/seeds/demo/world.ts'
import { testDatabase } from '../../support/database.ts'
import { WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
const world = demoWorld(WORLD_TODAY)
const hashes = new Map(world.accounts.map(({ email }) => [email, `hash of ${email}`]))

const count = async (table: 'lot' | 'movement' | 'account' | 'supplier_offer' | 'menu_entry') =>
  (
    await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .execute()
  )[0]!.rows

test('an installation with an account of its own is refused, and nothing is written', async () => {
  const { id } = await db
    .insertInto('account')
    .values({ email: 'orang@rutan.example', display_name: 'Administrator', password_hash: 'x' })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect(await seedDemo(db, world, hashes)).toEqual({ ok: false, refusal: 'holds-real-data' })
  expect(await db.selectFrom('kitchen').selectAll().execute()).toEqual([])
  expect(
    await db.selectFrom('installation').where('key', '=', 'demo').selectAll().execute(),
  ).toEqual([])
  await db.deleteFrom('account').where('id', '=', id).execute()
})

test('two starts at the same moment write the world once', async () => {
  const answers = await Promise.all([seedDemo(db, world, hashes), seedDemo(db, world, hashes)])
  expect(answers.filter((answer) => answer.ok && answer.seeded)).toHaveLength(1)
  expect(answers.filter((answer) => answer.ok && !answer.seeded)).toHaveLength(1)
  expect(await count('lot')).toBe(world.lots.length)
  expect(await count('movement')).toBe(world.movements.length)
  expect(await count('supplier_offer')).toBe(world.offers.length)
  expect(await count('menu_entry')).toBe(world.menuWeeks.flatMap(({ entries }) => entries).length)
})

test('a later start finds the world standing and writes nothing', async () => {
  expect(await seedDemo(db, demoWorld('2026-12-05'), hashes)).toEqual({ ok: true, seeded: false })
  expect(await count('account')).toBe(world.accounts.length)
})

test('what the database says is in the lots is what the world says', async () => {
  const lots = await db
    .selectFrom('movement as m')
    .innerJoin('lot as l', 'l.id', 'm.lot_id')
    .groupBy('l.code')
    .select(['l.code', ({ fn }) => fn.sum<number>('m.kg').as('kg')])
    .execute()
  const said = new Map<string, number>()
  for (const lot of world.lots) {
    const own = world.movements.filter(({ lot_id }) => lot_id === lot.id)
    if (own.length > 0) said.set(lot.code, sumKg(own.map(({ kg }) => Number(kg))))
  }
  expect(new Map(lots.map(({ code, kg }) => [code, kg]))).toEqual(said)
})

test('roles reach what they should: the officer of Muntok one prison, the observer seven', async () => {
  const reach = await db
    .selectFrom('account_role as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .leftJoin('institution as i', 'i.id', 'r.institution_id')
    .leftJoin('region as g', 'g.id', 'r.region_id')
    .select(['a.email', 'r.role', 'r.scope', 'i.name as institution', 'g.code as region'])
    .where('a.email', 'in', ['giatja.muntok@lumbung.example', 'kanwil.babel@lumbung.example'])
    .orderBy('a.email')
    .execute()
  expect(reach).toMatchObject([
    { role: 'unit-officer', scope: 'institution', institution: 'Rutan Kelas IIB Muntok' },
    { role: 'regional-observer', scope: 'region', region: '19' },
  ])
})
