import { expect, test } from 'vitest'
import {
  decideCell,
  type FilledCell,
  type SheetReport,
  weekSheet,
} from '#app/features/report-batches/week-sheet.ts'

const report = (id: string, saidQuantity: number, saidMeasure = 'ikat'): SheetReport => ({
  id,
  foodId: 'kangkung',
  readyOn: '2026-11-24',
  saidQuantity,
  saidMeasure,
})
const cell = (quantity: number, seen: string[], measure = 'ikat'): FilledCell => ({
  foodId: 'kangkung',
  day: '2026-11-24',
  quantity,
  measure,
  seen,
})

test('an empty day that is filled in is new; 12 written over by 10 is a correction; 12 over 12 is nothing', () => {
  expect(decideCell(cell(12, []), [])).toEqual({ kind: 'new' })
  expect(decideCell(cell(10, ['a']), [report('a', 12)])).toEqual({ kind: 'correct', reportId: 'a' })
  expect(decideCell(cell(12, ['a']), [report('a', 12)])).toEqual({ kind: 'same' })
})

test('what came or went since the sheet was opened stops the cell', () => {
  expect(decideCell(cell(12, []), [report('a', 9)])).toEqual({ kind: 'changed-meanwhile' })
  expect(decideCell(cell(12, ['a']), [])).toEqual({ kind: 'changed-meanwhile' })
})

test('3 kg beside 12 ikat, or a third report beside two, is one more harvest', () => {
  expect(decideCell(cell(3, ['a'], 'kg'), [report('a', 12)])).toEqual({ kind: 'new' })
  const two = [report('a', 12), report('b', 5)]
  expect(decideCell(cell(4, ['a', 'b']), two)).toEqual({ kind: 'new' })
})

test('what grows here stands first, and a food only when it grows here or was reported this week', () => {
  const food = (id: string, isOfUnit: boolean) => ({
    id,
    foodNameId: id,
    foodNameEn: id,
    measures: ['kg', 'ikat'],
    isOfUnit,
  })
  const foods = [food('bayam', false), food('durian', false), food('kangkung', true)]
  const other = { ...report('b', 4), foodId: 'bayam' }
  const rows = weekSheet(foods, [report('a', 12), other], ['2026-11-23', '2026-11-24'])
  expect(rows.map(({ foodId }) => foodId)).toEqual(['kangkung', 'bayam'])
  expect(rows[0]?.cells.map(({ standing }) => standing?.saidQuantity)).toEqual([undefined, 12])
})
