import { expect, test } from 'vitest'
import { listCompositions } from '#app/features/foods/composition.repository.server.ts'
import { findFood } from '#app/features/foods/food.repository.server.ts'
import { listIssues } from '#app/features/foods/food-facts.repository.server.ts'
import { readFoodFile } from '#app/features/foods/food-import.ts'
import { importFoods, previewFoodImport } from '#app/features/foods/import-foods.server.ts'
import { importPrices, previewPriceImport } from '#app/features/foods/import-prices.server.ts'
import { readPriceFile } from '#app/features/foods/price-import.ts'
import { isDefect, readTextTable, type TextTable } from '#app/features/foods/text-table.ts'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('reference')
const signer = { name: 'Lumbung', role: 'command-line' }

function tableOf(text: string): TextTable {
  const table = readTextTable(text)
  if (isDefect(table)) throw new Error(table.expected)
  return table
}
const foodFile = {
  sourceCode: 'tkpi-2020',
  foods: readFoodFile(
    tableOf(
      'kode,nama,kelompok,energi_kkal,beta_karoten_mcg,tembaga_mg,besi_mg,bdd_persen\n' +
        'DR100,"Kangkung, segar",D,999,2868,0.13,2.3,60\n' +
        'DR101,Kangkung tondano,D,43,1200,0.1,,60\n' +
        'ER005,"Arbai, segar",E,37,30,63.52,0.4,96\n',
    ),
  ).foods,
}
const foods = () =>
  db
    .selectFrom('food')
    .select((of) => of.fn.countAll<number>().as('foods'))
    .executeTakeFirstOrThrow()
const signed = (verb: string) =>
  db.selectFrom('audit_event').select(['actor_name', 'after']).where('verb', '=', verb).execute()

test('a trial tells what would come and stores nothing', async () => {
  const before = await foods()
  const preview = await previewFoodImport(db, foodFile)
  expect(preview).toMatchObject({ ok: true, present: 1 })
  expect(await foods()).toEqual(before)
  expect(await signed('food.imported')).toEqual([])
})

test('two new foods come in with their values, the curated one stays, and it is signed once', async () => {
  const before = await foods()
  expect(await importFoods(db, signer, foodFile)).toMatchObject({ ok: true, present: 1 })
  expect((await foods()).foods - before.foods).toBe(2)

  const arbai = (await findFood(db, 'arbai-segar'))!
  const composition = (await listCompositions(db, [arbai.id])).get(arbai.id)!
  expect(composition.get('FE')).toMatchObject({ amountPer100g: 0.4, sourceCode: 'tkpi-2020' })
  expect(composition.get('VITA')).toMatchObject({ amountPer100g: 5, basis: 'derived' })
  expect(composition.has('CU')).toBe(false)
  expect(await listIssues(db, arbai.id)).toMatchObject([{ nutrient: 'CU', action: 'withdrawn' }])

  const kangkung = (await findFood(db, 'kangkung'))!
  const kept = (await listCompositions(db, [kangkung.id])).get(kangkung.id)!
  expect(kept.get('ENERC_KCAL')?.amountPer100g).toBe(28)
  expect(await signed('food.imported')).toMatchObject([{ after: { added: 2, present: 1 } }])
})

test('the same file a second time adds nothing and signs nothing', async () => {
  const before = await foods()
  expect(await importFoods(db, signer, foodFile)).toMatchObject({ ok: true, added: [], present: 3 })
  expect(await foods()).toEqual(before)
  expect(await signed('food.imported')).toHaveLength(1)
})

test('an unmeasured value stays unknown: kangkung tondano has no iron', async () => {
  const food = (await findFood(db, 'kangkung-tondano'))!
  const composition = (await listCompositions(db, [food.id])).get(food.id)!
  expect(composition.has('FE')).toBe(false)
})

test('values of a source that nobody described are refused', async () => {
  const stranger = { ...foodFile, sourceCode: 'a-friend' }
  expect(await importFoods(db, signer, stranger)).toEqual({ ok: false, refusal: 'unknown-source' })
})

const prices = (rows: string) => ({
  sourceCode: 'pihps',
  prices: readPriceFile(tableOf(`provinsi,komoditas,bulan,rata2_rp,min_rp,maks_rp\n${rows}\n`))
    .prices,
})
const storedPrices = () =>
  db
    .selectFrom('reference_price')
    .innerJoin('food', 'food.id', 'reference_price.food_id')
    .select(['food.code', 'price_idr_per_kg as priceIdrPerKg'])
    .where('month', '=', '2026-10')
    .execute()

test('a month of prices comes in, a corrected one replaces it, a wrong name stores nothing', async () => {
  const october = prices('Bali,Beras,2026-10,15000,14800,15200')
  expect(await previewPriceImport(db, october)).toEqual({ ok: true, stored: 1 })
  expect(await storedPrices()).toEqual([])

  await importPrices(db, signer, october)
  await importPrices(db, signer, prices('Bali,Beras,2026-10,15100,14800,15200'))
  expect(await storedPrices()).toEqual([{ code: 'beras', priceIdrPerKg: 15_100 }])

  const wrong = prices('Bali,Daging Ayam,2026-10,38000,,\nAtlantis,Beras,2026-10,1,,')
  expect(await importPrices(db, signer, wrong)).toMatchObject({
    ok: false,
    refusal: 'unknown-names',
  })
  expect(await storedPrices()).toHaveLength(1)
  expect(await signed('price.imported')).toHaveLength(2)
})
