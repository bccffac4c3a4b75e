import { expect, test } from 'vitest'
import { meantFoods, offeredFoods } from '#app/features/recipe-editor/meant-food.ts'

const offered = offeredFoods([
  { nameId: 'Bumbu dasar merah', nameEn: 'Red spice base', synonyms: '' },
  { nameId: 'Kangkung', nameEn: 'Water spinach', synonyms: 'pangpung, kangkong' },
  { nameId: 'Tempe kedelai', nameEn: 'Soybean tempeh', synonyms: '' },
])
const meant = (typed: string) => meantFoods(typed, offered).map(({ nameId }) => nameId)

test.each([
  ['kangkng', ['Kangkung']],
  ['tmpe', ['Tempe kedelai']],
  ['bumbu mrah', ['Bumbu dasar merah']],
  ['kang', ['Kangkung']],
])('%s may have meant %s', (typed, names) => {
  expect(meant(typed)).toEqual(names)
})

test.each([['Kangkung'], ['water spinach'], ['PANGPUNG'], ['xyzzy'], ['ka'], ['']])(
  'nothing is asked back for "%s"',
  (typed) => {
    expect(meant(typed)).toEqual([])
  },
)
