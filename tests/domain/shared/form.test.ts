import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  dayField,
  numberField,
  optionalNumberField,
  optionalTextField,
  parseForm,
  textField,
  tickField,
} from '#app/shared/form.ts'
import { readForm } from '#app/shared/http.server.ts'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const report = z.object({
  food: textField(20),
  kg: numberField('id').pipe(z.number().positive().max(500)),
  readyOn: dayField(),
  note: optionalTextField(),
  lostKg: optionalNumberField('id'),
  isFinal: tickField(),
})

const good = { food: ' kangkung ', kg: '3,6', readyOn: '2026-11-24', note: '', lostKg: '' }

test('12 ikat come in as typed: trimmed, comma read, empty is unknown and never zero', () => {
  expect(parseForm(report, formOf(good))).toEqual({
    ok: true,
    request: {
      food: 'kangkung',
      kg: 3.6,
      readyOn: '2026-11-24',
      note: undefined,
      lostKg: undefined,
      isFinal: false,
    },
  })
})

test.each([
  ['kg', '', 'required'],
  ['kg', 'banyak', 'not-a-number'],
  ['kg', '0', 'too-small'],
  ['kg', '501', 'too-big'],
  ['food', '   ', 'required'],
  ['food', 'x'.repeat(21), 'too-long'],
  ['readyOn', '2026-02-29', 'not-a-day'],
  ['lostKg', 'sedikit', 'not-a-number'],
])('field %s with "%s" answers %s and keeps what was typed', (name, value, code) => {
  const parsed = parseForm(report, formOf({ ...good, [name]: value }))
  if (parsed.ok) throw new Error('expected a problem')
  expect(Object.keys(parsed.problem.fields)).toEqual([name])
  expect(parsed.problem.fields[name]?.code).toBe(code)
  expect(parsed.problem.typed).toMatchObject({ ...good, [name]: value })
})

test('only fields of the form come back, and never a password', () => {
  const schema = z.object({ email: textField(), password: textField(), kg: numberField('id') })
  const parsed = parseForm(
    schema,
    formOf({ email: 'a', password: 'rahasia', __proto: 'x', extra: 'y' }),
  )
  expect(parsed).toMatchObject({ ok: false, problem: { typed: { email: 'a' } } })
  expect(JSON.stringify(parsed)).not.toMatch(/rahasia|extra|__proto/)
})

const post = (fields: Record<string, string>) =>
  new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) })

test.each(['kg', 'rows[12].kg', 'a.b.c', 'day:2026-11-23', 'entry[0][1]', 'headcount[2026]'])(
  'the field name %s is read',
  async (name) => {
    expect((await readForm(post({ [name]: '1' }))).get(name)).toBe('1')
  },
)

test.each([
  'a.b.c.d.e',
  'a[0][0][0][0]',
  'a[99999999]',
  '__proto__',
  'a.constructor',
  'a b',
  '',
  'x'.repeat(200),
])('the field name "%s" is refused with 400', async (name) => {
  await expect(readForm(post({ [name]: '1' }))).rejects.toMatchObject({ status: 400 })
})

test('a body that is no form is refused with 400', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: '{"kg":1}' })
  await expect(readForm(request)).rejects.toMatchObject({ status: 400 })
})
