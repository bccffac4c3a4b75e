import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '#app/shared/csv.ts'
import { readReference, shippedCompositions } from '../../support/reference-data.ts'

const foods = readReference('foods.csv')
const compositions = shippedCompositions()
const value = (food: string, nutrient: string) => compositions.get(food)?.get(nutrient)

const SHARED = '../shared/data/tkpi'
describe.skipIf(!existsSync(SHARED))(
  'against the full print table (skipped when it is not there)',
  () => {
    const [header = [], ...rows] = existsSync(SHARED)
      ? parseCsv(readFileSync(`${SHARED}/tkpi_2020_print.csv`, 'utf8'))
      : []
    const record = (row: string[]) =>
      Object.fromEntries(header.map((key, i) => [key, row[i] ?? '']))
    const printed = new Map(rows.map(record).map((row) => [row.kode, row]))

    test('every measured energy, protein and iron is the figure that TKPI prints', () => {
      const columns = { ENERC_KCAL: 'energi_kkal', PROCNT: 'protein_g', FE: 'besi_mg' } as const
      const wrong = foods.flatMap(({ code, tkpi_code }) =>
        Object.entries(columns).flatMap(([tagname, column]) => {
          const ours = value(code!, tagname)
          if (ours?.basis !== 'measured') return []
          const theirs = printed.get(tkpi_code)?.[column]
          return theirs !== '' && Number(theirs) === ours.amountPer100g
            ? []
            : [`${code} ${tagname}`]
        }),
      )
      expect(wrong).toEqual([])
    })

    test('an empty cell of TKPI never became a measured value, least of all 0', () => {
      const columns = {
        VITC: 'vit_c_mg',
        ZN: 'seng_mg',
        NA: 'natrium_mg',
        RETOL: 'retinol_mcg',
      } as const
      const invented = foods.flatMap(({ code, tkpi_code }) =>
        Object.entries(columns).filter(
          ([tagname, column]) =>
            printed.get(tkpi_code)?.[column] === '' && value(code!, tagname)?.basis === 'measured',
        ),
      )
      expect(invented).toEqual([])
    })
  },
)
