import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv, toCsv } from '#app/shared/csv.ts'

test('a name with comma and quote survives, unknown is an empty cell', () => {
  expect(toCsv([['Tahu, "kukus"', null, 0]])).toBe('"Tahu, ""kukus""",,0\r\n')
})

test('a cell that a spreadsheet would run as a formula is disarmed, a negative number is not', () => {
  expect(toCsv([['=HYPERLINK("x")', '@a', '-12.5', -3]])).toBe(
    `"'=HYPERLINK(""x"")",'@a,-12.5,-3\r\n`,
  )
})

test('a byte order mark, both kinds of line ends and a missing last one are read', () => {
  expect(parseCsv('\uFEFFa,b\r\n1,2\n3,4')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ])
})

test('a stray quote names its line', () => {
  expect(() => parseCsv('a,b\nc"d,e\n"f')).toThrow('line 3')
})

test('what is written is read back', () => {
  const text = fc.string().filter((value) => !/^[=+\-@\t\r]/.test(value))
  const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, (table) => {
      expect(parseCsv(toCsv(table))).toEqual(table)
    }),
  )
})
