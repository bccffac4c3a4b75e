import { expect, test } from 'vitest'
import { decideDeviceChange, type ReportVersion } from '#app/features/outbox/device-change.ts'
import {
  readCorrectionOnDevice,
  readWithdrawalOnDevice,
} from '#app/features/outbox/device-report.form.ts'
import { decisionsFor } from '#app/features/outbox/held-report.ts'
import { type OutboxRecord, toSend } from '#app/features/outbox/outbox-record.ts'
import type { SupplyReport } from '#app/features/supply/supply-report.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour))
const seen: ReportVersion = { id: 'seen', status: 'open' }
const gone: ReportVersion = { id: 'seen', status: 'withdrawn' }
const correct = { kind: 'correct' as const, deviceId: 'phone', typedAt: at(3) }
const withdraw = { ...correct, kind: 'withdraw' as const }

test('a report that stands as the device saw it is corrected or withdrawn at once', () => {
  expect(decideDeviceChange([seen], correct)).toBe('apply')
  expect(decideDeviceChange([seen], withdraw)).toBe('apply')
})

test('the second correction of one phone follows its first; the first, coming late, waits for a person', () => {
  const byPhone = (hour: number): ReportVersion[] => [
    gone,
    { id: 'next', status: 'open', deviceId: 'phone', typedAt: at(hour) },
  ]
  expect(decideDeviceChange(byPhone(2), correct)).toBe('apply')
  expect(decideDeviceChange(byPhone(4), correct)).toBe('hold')
})

test('what another phone or the desk corrected meanwhile is weighed by a person', () => {
  const other = { id: 'next', status: 'open' as const, deviceId: 'other', typedAt: at(1) }
  expect(decideDeviceChange([gone, other], correct)).toBe('hold')
  expect(decideDeviceChange([gone, { id: 'next', status: 'open' }], withdraw)).toBe('hold')
})

test('a report received meanwhile is held, one withdrawn meanwhile needs no second withdrawal', () => {
  expect(decideDeviceChange([{ id: 'seen', status: 'lotted' }], withdraw)).toBe('hold')
  expect(decideDeviceChange([gone], correct)).toBe('hold')
  expect(decideDeviceChange([gone], withdraw)).toBe('withdrawn-already')
})

test('a change can replace what is open, become a new report where that was withdrawn, or be laid aside', () => {
  const choices = (kind: 'report' | 'correct' | 'withdraw', status: SupplyReport['status']) =>
    decisionsFor({ kind, standing: { status } })
  expect(choices('correct', 'open')).toEqual(['replace', 'drop'])
  expect(choices('correct', 'withdrawn')).toEqual(['both', 'drop'])
  expect(choices('correct', 'lotted')).toEqual(['drop'])
  expect(choices('withdraw', 'open')).toEqual(['replace', 'drop'])
  expect(choices('withdraw', 'lotted')).toEqual(['drop'])
  expect(choices('report', 'open')).toEqual(['replace', 'both', 'drop'])
})

const report: SupplyReport = {
  id: 'seen',
  unitId: 'u',
  unitName: 'Bedeng A',
  foodId: 'f',
  foodCode: 'kangkung',
  foodNameId: 'Kangkung',
  foodNameEn: 'Water spinach',
  saidQuantity: 12,
  saidMeasure: 'ikat',
  kg: 3.6,
  readyOn: '2026-11-24',
  useBy: '2026-11-25',
  reportedAt: at(1).toISOString(),
  reportedBy: 'Staf Giatja',
  status: 'open',
  source: 'form',
}
const food = {
  id: 'f',
  nameId: 'Kangkung',
  nameEn: 'Water spinach',
  measures: [{ measure: 'ikat', grams: 300 }],
  shelfLifeDays: 1,
  isOfUnit: true,
}
const known = {
  report,
  food,
  today: '2026-11-21',
  key: 'b7ab4b7a-0b1c-4c1e-9a55-3f1d5b6f7a10',
  habit: 'id' as const,
}
const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('10 ikat instead of 12 is understood on the device as 3 kg and names the report it saw', () => {
  const fields = { quantity: '10', measure: 'ikat', readyOn: '2026-11-24', useBy: '', note: '' }
  const read = readCorrectionOnDevice(formOf({ ...fields, intent: 'correct' }), known)
  if (!read.ok) throw new Error('not read')
  const change = { kind: 'correct', reportId: 'seen' }
  expect(read.report).toMatchObject({ kg: 3, useBy: '2026-11-25', change, typed: fields })
  const record: OutboxRecord = {
    ...read.report,
    accountId: 'a',
    unitId: 'u',
    unitName: 'Bedeng A',
    typedAt: at(3).toISOString(),
    seen: [],
  }
  expect(toSend(record)).toMatchObject({ change, typed: fields })
})

test('less than nothing, a measure of eggs and a withdrawal without reason are told on the device', () => {
  const fields = { quantity: '0', measure: 'ikat', readyOn: '2026-11-24' }
  expect(readCorrectionOnDevice(formOf(fields), known)).toMatchObject({
    problem: { fields: { quantity: { code: 'field.not-above-zero' } } },
  })
  expect(
    readCorrectionOnDevice(formOf({ ...fields, quantity: '5', measure: 'butir' }), known),
  ).toMatchObject({
    problem: { fields: { measure: { code: 'refusal.measure-unknown-for-food' } } },
  })
  expect(readWithdrawalOnDevice(formOf({ reason: ' ' }), known)).toMatchObject({
    problem: { fields: { reason: { code: 'required' } } },
  })
})
