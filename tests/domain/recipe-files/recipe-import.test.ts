import { expect, test } from 'vitest'
import { decideRecipes } from '#app/features/recipe-files/recipe-import.ts'
import {
  LINE_SHEET,
  type LineRow,
  RECIPE_SHEET,
  type RecipeRow,
} from '#app/features/recipe-files/recipe-row.ts'
import * as words from '#app/features/recipe-files/recipe-words.ts'
import { EQUIPMENT } from '#app/features/recipes/recipe.ts'
import { id } from '#app/i18n/id.ts'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { readTable } from '#app/shared/spreadsheet-table.ts'
import { newLine, newRecipe, recipeWorkbook } from '../../support/recipe-workbook.ts'

const FOODS = ['kangkung', 'bawang-putih', 'kunyit', 'pisang']
const situation = {
  stored: [],
  places: [{ id: 'bank', code: 'bank' }],
  isFood: (text: string) => FOODS.includes(text.toLowerCase()),
}

async function decide(recipes: readonly RecipeRow[], lines: readonly LineRow[]) {
  const read = await readSpreadsheet(await recipeWorkbook(recipes, lines))
  if (!read.ok) throw new Error(read.refusal)
  const tables = {
    recipes: readTable(read.file, RECIPE_SHEET),
    lines: readTable(read.file, LINE_SHEET),
  }
  return decideRecipes(tables, situation)
}

const dish = newRecipe({ code: 'tk', nameId: 'Tumis kangkung' })
const kangkung = newLine({ recipe: 'tk', food: 'Kangkung', grossGrams: 100.25, eatenPercent: 90 })

test('lines stand under their recipe in the order of the sheet, also when others stand between', async () => {
  const other = newRecipe({ code: 'x', nameId: 'Lain' })
  const garlic = newLine({ recipe: 'TK', food: 'bawang-putih', grossGrams: 2.5 })
  const between = newLine({ recipe: 'x', food: 'kunyit', grossGrams: 1 })
  const { wishes, problems } = await decide([dish, other], [kangkung, between, garlic])
  expect(problems).toEqual([])
  expect(wishes[0]?.request).toMatchObject({
    nameId: 'Tumis kangkung',
    cookingMethod: 'stir-fry',
    rows: [
      { row: 2, food: 'Kangkung', grossGrams: 100.25, eatenShare: 0.9 },
      { row: 4, food: 'bawang-putih', grossGrams: 2.5, eatenShare: 1 },
    ],
  })
})

const where = ({ problems }: Awaited<ReturnType<typeof decide>>) =>
  problems.map(({ sheet, address, code }) => `${sheet}!${address} ${code}`)

test('a code that stands twice, a recipe without lines and a line without recipe are named', async () => {
  const empty = newRecipe({ code: 'k', nameId: 'Kosong' })
  const lost = newLine({ recipe: 'nobody', food: 'kunyit', grossGrams: 1 })
  expect(where(await decide([dish, dish, empty], [kangkung, lost]))).toEqual([
    'Resep!B3 recipe-twice',
    'Resep!B4 recipe-without-lines',
    'Bahan!A3 line-without-recipe',
  ])
})

test('a food takes gross grams alone, a bumbu dasar cooked grams alone', async () => {
  const base = newRecipe({ code: 'bk', nameId: 'Bumbu kuning', role: 'base' })
  const lines = [
    newLine({ recipe: 'bk', food: 'kunyit', cookedGrams: 3 }),
    newLine({ recipe: 'tk', food: 'kangkung' }),
    newLine({ recipe: 'tk', food: 'Bumbu kuning', grossGrams: 5 }),
    newLine({ recipe: 'tk', food: 'bk', cookedGrams: 5, retention: '3005' }),
    newLine({ recipe: 'tk', food: 'kangkong', grossGrams: 5 }),
  ]
  expect(where(await decide([base, dish], lines))).toEqual([
    'Bahan!E2 cooked-grams-of-a-food',
    'Bahan!D3 cell-empty',
    'Bahan!D4 gross-grams-of-a-base',
    'Bahan!G5 not-for-a-base',
    'Bahan!B6 food-unknown',
  ])
})

test('2,001 g and minus 1 g are beyond what a portion holds', async () => {
  const lines = [2001, -1].map((grossGrams) => ({ ...kangkung, grossGrams }))
  expect(where(await decide([dish], lines))).toEqual([
    'Bahan!D2 number-above',
    'Bahan!D3 number-too-small',
  ])
})

test('two bumbu dasar that hold each other are a circle; a dish called like its only food is not', async () => {
  const bases = ['a', 'b'].map((code) => newRecipe({ code, nameId: `Bumbu ${code}`, role: 'base' }))
  const lines = [
    newLine({ recipe: 'a', food: 'b', cookedGrams: 5 }),
    newLine({ recipe: 'b', food: 'a', cookedGrams: 5 }),
    newLine({ recipe: 'pisang', food: 'pisang', grossGrams: 90 }),
  ]
  const fruit = newRecipe({ code: 'pisang', nameId: 'Pisang', course: 'fruit', method: 'raw' })
  const decided = await decide([...bases, fruit], lines)
  expect(where(decided)).toEqual(['Resep!B2 recipe-circle', 'Resep!B3 recipe-circle'])
})

test('choices of the workbook are the words of the screens', () => {
  const said: Record<string, string> = id
  const nouns = [
    ['course', words.COURSE_CHOICES],
    ['cooking', words.METHOD_CHOICES],
    ['family', words.FAMILY_CHOICES],
    ['spice', words.SPICE_CHOICES],
    ['recipe-role', words.ROLE_CHOICES],
  ] as const
  const wrong = nouns.flatMap(([noun, choices]) =>
    choices.flatMap(({ value, words: [word] }) =>
      said[`${noun}.${value}`] === word ? [] : [`${noun}.${value}`],
    ),
  )
  expect(wrong).toEqual([])
  const heads = EQUIPMENT.map((machine) => RECIPE_SHEET.columns[machine].head)
  expect(heads).toEqual(
    EQUIPMENT.map((machine) => `Menit ${said[`equipment.${machine}`]} per 100 porsi`),
  )
})
