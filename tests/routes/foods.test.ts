import { expect, test } from 'vitest'
import { loader as foods } from '#app/routes/foods._index.tsx'
import { loader as food } from '#app/routes/foods.$foodId.tsx'
import { loader as requirements } from '#app/routes/foods.requirements.tsx'
import { testDatabase } from '../support/database.ts'
import { insertPlaces } from '../support/places.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'

const { db } = await testDatabase('reference')
const { muntok, sorong } = await insertPlaces(db)
const officer = await signIn(db, {
  role: 'unit-officer',
  scope: 'institution',
  institutionId: muntok,
})

test('without an account every page of foods leads to sign-in', async () => {
  const pages = [
    foods(argsOf(db, undefined, { path: '/foods' })),
    food(argsOf(db, undefined, { path: '/foods/kangkung', params: { foodId: 'kangkung' } })),
    requirements(argsOf(db, undefined, { path: '/foods/requirements' })),
  ]
  const answers = await Promise.all(pages.map((page) => thrownBy(page)))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302])
})

test('a person without a role gets 403', async () => {
  const stranger = await signIn(db)
  expect((await thrownBy(foods(stranger.get('/foods')))).status).toBe(403)
})

test('an officer of Muntok finds kangkung by a regional name, and page 6 is the last of 290', async () => {
  const page = await foods(officer.get('/foods?search=pangpung&group='))
  expect(page.foods.map(({ code }) => code)).toEqual(['kangkung'])
  expect(page).toMatchObject({ found: 1, search: 'pangpung', group: '', page: 1, pages: 1 })
  const last = await foods(officer.get('/foods?page=6'))
  expect([last.pages, last.foods.length]).toEqual([6, 40])
})

test('a group that does not exist is no filter', async () => {
  const page = await foods(officer.get('/foods?group=gold'))
  expect([page.group, page.found]).toEqual(['', 290])
})

test('the sheet of lele: borrowed protein, unknown vitamin D, a price of the own region', async () => {
  const sheet = await food(officer.get('/foods/lele', { foodId: 'lele' }))
  const of = (tagname: string) => sheet.composition.find((one) => one.tagname === tagname)
  expect(of('PROCNT')?.value).toMatchObject({ amountPer100g: 15.23, basis: 'borrowed' })
  expect(of('VITD')).toMatchObject({ nameId: 'Vitamin D', value: undefined })
  expect(sheet.hazards).toEqual(['allergen-fish'])
  expect(sheet.measures).toMatchObject([{ measure: 'ekor', grams: 125 }])
  expect(sheet.prices).toMatchObject([{ regionName: 'Kepulauan Bangka Belitung', isExample: true }])
})

test('an officer of another region does not see prices of Bangka Belitung', async () => {
  const elsewhere = await signIn(db, {
    role: 'unit-officer',
    scope: 'institution',
    institutionId: sorong,
  })
  const sheet = await food(elsewhere.get('/foods/lele', { foodId: 'lele' }))
  expect(sheet.prices).toEqual([])
})

test('a food that nobody knows is a 404', async () => {
  expect((await thrownBy(food(officer.get('/foods/emas', { foodId: 'emas' })))).status).toBe(404)
})

test('needs: the rule set of the day, ten places with bands, AKG in printed order', async () => {
  const page = await requirements(officer.get('/foods/requirements'))
  expect(page.ruleSet?.code).toBe('juknis-2026')
  expect(page.places).toHaveLength(10)
  expect(page.places[0]).toEqual({ groupKind: 'toddler', meal: 'morning' })
  expect(page.requirements[0]).toMatchObject({ lifeStage: 'age-0-5-months', sex: 'any' })
})
