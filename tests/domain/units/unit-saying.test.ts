import { expect, test } from 'vitest'
import { parseUnitForm } from '#app/features/units/open-unit.form.ts'
import { decideCrop, hasCycles, holdsOneCycle } from '#app/features/units/production-unit.ts'
import { decideClosing, decideUnit } from '#app/features/units/unit-saying.ts'

const TODAY = '2026-11-21'
const place = (over: object = {}) => ({
  institutionName: 'Rutan Kelas IIB Muntok',
  otherNames: [],
  otherCodes: [],
  today: TODAY,
  ...over,
})

test('Bedeng C of Rutan Muntok gets a code of its own; a name of the house is taken once', () => {
  expect(decideUnit({ name: 'Bedeng C' }, place())).toEqual({
    ok: true,
    code: 'rutan-kelas-iib-muntok-bedeng-c',
  })
  expect(decideUnit({ name: 'bedeng  c' }, place({ otherNames: ['Bedeng C'] }))).toEqual({
    ok: false,
    refusal: 'unit-name-taken',
  })
  expect(decideUnit({ name: '!!' }, place())).toEqual({
    ok: false,
    refusal: 'unit-name-unreadable',
  })
})

test('a unit opened today is taken, one opened tomorrow is not', () => {
  expect(decideUnit({ name: 'A', openedOn: TODAY }, place()).ok).toBe(true)
  expect(decideUnit({ name: 'A', openedOn: '2026-11-22' }, place())).toEqual({
    ok: false,
    refusal: 'opening-in-the-future',
  })
})

test('a unit closes when nothing runs in it, not tomorrow, not before it opened, not twice', () => {
  const unit = { isActive: true, openedOn: '2026-03-01' }
  expect(decideClosing(unit, [], TODAY, TODAY)).toEqual({ ok: true })
  const refusals = [
    decideClosing(unit, [{ status: 'planned' }], TODAY, TODAY),
    decideClosing(unit, [], '2026-11-22', TODAY),
    decideClosing(unit, [], '2026-02-28', TODAY),
    decideClosing({ ...unit, isActive: false }, [], TODAY, TODAY),
  ]
  expect(refusals.map((one) => !one.ok && one.refusal)).toEqual([
    'unit-has-cycles',
    'closing-in-the-future',
    'closing-before-opening',
    'unit-not-active',
  ])
})

const form = (fields: Record<string, string>) => {
  const made = new FormData()
  const basics = {
    institutionId: '7f8f7d0e-3b0c-4c59-9a44-0d7f0e5b2a11',
    name: 'Kolam 2',
    kind: 'pond',
    location: 'inner-perimeter',
  }
  for (const [name, value] of Object.entries({ ...basics, ...fields })) made.set(name, value)
  return made
}

test('a pond of 36,5 m³ with nothing said of aeration leaves aeration unknown and drops a crop height', () => {
  const parsed = parseUnitForm(
    form({ volumeM3: '36,5', hasAeration: '', maxCropHeightCm: '60', areaM2: '' }),
    'id',
  )
  expect(parsed).toMatchObject({ ok: true, request: { volumeM3: 36.5 } })
  if (!parsed.ok) return
  expect(parsed.request.hasAeration).toBeUndefined()
  expect(parsed.request.areaM2).toBeUndefined()
  expect('maxCropHeightCm' in parsed.request).toBe(false)
})

test('a pond of 0 m³ is told at its field and what was typed is kept', () => {
  const parsed = parseUnitForm(form({ volumeM3: '0' }), 'id')
  expect(parsed).toMatchObject({
    ok: false,
    problem: { typed: { volumeM3: '0', name: 'Kolam 2' } },
  })
  expect(!parsed.ok && Object.keys(parsed.problem.fields)).toEqual(['volumeM3'])
})

const field = {
  kind: 'field' as const,
  location: 'off-site' as const,
  maxCropHeightCm: 100,
  isActive: true,
}

test('outside the wall an unknown height is said and the crop is planted; a known 250 cm is refused', () => {
  expect(decideCrop(field, { foodCode: 'okra' })).toEqual({ ok: true, isHeightUnknown: true })
  expect(decideCrop(field, { foodCode: 'jagung-manis' })).toEqual({
    ok: false,
    refusal: 'crop-too-high',
  })
})

test('a feed mill takes no cycle, a herd takes one at a time', () => {
  expect(decideCrop({ ...field, kind: 'feed-mill' }, { foodCode: 'kangkung' })).toEqual({
    ok: false,
    refusal: 'unit-without-cycles',
  })
  expect([hasCycles('herd'), holdsOneCycle('herd'), holdsOneCycle('compost-site')]).toEqual([
    true,
    true,
    false,
  ])
})
