import { describe, expect, test } from 'vitest'
import { decideImport, readFoodFile } from '#app/features/foods/food-import.ts'
import { unreadColumns } from '#app/features/foods/food-import-columns.ts'
import { isDefect, readTextTable, type TextTable } from '#app/features/foods/text-table.ts'

function tableOf(text: string): TextTable {
  const table = readTextTable(text)
  if (isDefect(table)) throw new Error(table.expected)
  return table
}
const read = (text: string) => readFoodFile(tableOf(text))
const HEAD = 'kode,nama,kelompok_huruf,air_g,energi_kkal,protein_g,lemak_g,kh_g,abu_g,bdd_persen'
const KANGKUNG = 'DR100,"Kangkung, segar",D,91,28,3.4,0.7,3.9,1,60'

describe('a table as people have it', () => {
  test('a printed row becomes a food with its share and its amounts', () => {
    const { foods, defects } = read(`${HEAD}\n${KANGKUNG}\n`)
    expect(defects).toEqual([])
    expect(foods).toHaveLength(1)
    expect(foods[0]).toMatchObject({
      code: 'kangkung-segar',
      tkpiCode: 'DR100',
      foodGroup: 'vegetable',
      edibleShare: 0.6,
      issues: [],
    })
    expect(foods[0]?.amounts.get('PROCNT')).toBe(3.4)
  })

  test('columns in another order, with spaces, semicolons, decimal commas and one too many', () => {
    const text = 'Protein (g);Nama;Catatan;Kelompok;BDD (persen)\n3,4;Kangkung;enak;Sayuran;60\n'
    const table = tableOf(text)
    const { foods, defects } = readFoodFile(table)
    expect(defects).toEqual([])
    expect(foods[0]?.amounts.get('PROCNT')).toBe(3.4)
    expect(foods[0]?.edibleShare).toBe(0.6)
    expect(unreadColumns(table.columns)).toEqual(['catatan'])
  })

  test('an empty cell, a dash and "td" are unknown, never 0', () => {
    const { foods } = read(
      `nama,kelompok,protein_g,besi_mg,seng_mg,bdd_persen\nTempe,C,20.8,,-,td\n`,
    )
    expect([...(foods[0]?.amounts.keys() ?? [])]).toEqual(['PROCNT'])
    expect(foods[0]?.edibleShare).toBeUndefined()
  })

  test('vitamin A is made of retinol and carotene, and stays unknown when a fish lacks one', () => {
    const text = 'nama,kelompok,retinol_mcg,beta_karoten_mcg\nKangkung,D,,2868\nIkan,G,,0\n'
    expect(read(text).foods.map(({ vitaminAReUg }) => vitaminAReUg)).toEqual([478, undefined])
  })
})

describe('what is wrong is said by row and column, all at once', () => {
  test('two rows with four mistakes give four messages and no food', () => {
    const { foods, defects } = read(
      'nama,kelompok,protein_g,bdd_persen\n,D,tiga,60\nTempe,Z,20.8,0.85\n',
    )
    expect(foods).toEqual([])
    expect(defects.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 nama',
      '2 protein_g',
      '3 kelompok',
      '3 bdd_persen',
    ])
  })
  test('a code that stands twice names the row it was in', () => {
    const { defects } = read(`${HEAD}\n${KANGKUNG}\n${KANGKUNG}\n`)
    expect(defects).toEqual([
      { row: 3, column: 'kode', expected: 'each code once (DR100 is in row 2)' },
    ])
  })
  test('a file without names or nutrients says which columns it needs', () => {
    expect(read('apa,itu\n1,2\n').defects.map(({ column }) => column)).toEqual([
      'nama',
      'kelompok',
      'energi_kkal',
    ])
  })
  test('1.500 in a file that never shows its decimal sign is asked about, not guessed', () => {
    const { defects } = read('nama,kelompok,kalium_mg\nPisang,E,1.500\n')
    expect(defects[0]).toMatchObject({ row: 2, column: 'kalium_mg' })
    const decided = {
      ...tableOf('nama,kelompok,kalium_mg\nPisang,E,1.500\n'),
      habit: 'id' as const,
    }
    expect(readFoodFile(decided).foods[0]?.amounts.get('K')).toBe(1500)
  })
  test('a quote that never closes is a defect of its line', () => {
    expect(readTextTable('nama\n"Kangkung\n')).toMatchObject({ expected: expect.any(String) })
  })
})

describe('rows that do not add up', () => {
  test('dry noodles of TKPI come in flagged; copper of an apple is left out with its reason', () => {
    const text =
      'kode,nama,kelompok,air_g,energi_kkal,protein_g,lemak_g,kh_g,abu_g,tembaga_mg\n' +
      'AP022,Mi kering,A,10.6,339,10,1.7,6.3,1.4,0.29\n' +
      'ER004,Apel,E,84.1,58,0.3,0.4,14.9,0.3,124.2\n'
    const [noodles, apple] = read(text).foods
    expect(noodles?.issues.map(({ rule, action }) => [rule, action])).toEqual([
      ['proximate-sum', 'kept'],
      ['atwater', 'kept'],
    ])
    expect(apple?.issues).toMatchObject([
      { rule: 'extreme-value', nutrient: 'CU', action: 'withdrawn' },
    ])
    expect(apple?.amounts.has('CU')).toBe(false)
  })
})

describe('what is there stays', () => {
  const three = read(
    'kode,nama,kelompok,protein_g\nDR100,Kangkung,D,3.4\nDR101,Kangkung,D,3\nAR001,Beras,A,8.4\n',
  ).foods

  test('a food with a known TKPI code is not touched; namesakes are told apart by code', () => {
    const known = { codes: new Set(['beras', 'kangkung']), tkpiCodes: new Set(['AR001']) }
    const { added, present } = decideImport(three, known)
    expect(present).toBe(1)
    expect(added.map(({ code }) => code)).toEqual(['kangkung-dr100', 'kangkung-dr101'])
  })
  test('a second import of the same file adds nothing', () => {
    const known = { codes: new Set<string>(), tkpiCodes: new Set(['DR100', 'DR101', 'AR001']) }
    expect(decideImport(three, known)).toEqual({ added: [], present: 3 })
  })
})
