import { expect, test } from 'vitest'
import { unseenBy } from '#app/features/outbox/held-report.ts'
import {
  answered,
  isForgettable,
  type OutboxRecord,
  outboxSummary,
  waitBeforeSendingMs,
} from '#app/features/outbox/outbox-record.ts'
import { readSyncAnswers } from '#app/features/outbox/sync-answer.ts'
import { clockOffMinutes, typedAtByOurClock } from '#app/features/supply/report-origin.ts'

const record = (over: Partial<OutboxRecord> = {}): OutboxRecord => ({
  key: 'k',
  accountId: 'a',
  unitId: 'u',
  unitName: 'Bedeng A',
  foodNameId: 'Kangkung',
  foodNameEn: 'Water spinach',
  typed: { quantity: '12' },
  habit: 'id',
  saidQuantity: 12,
  saidMeasure: 'ikat',
  kg: 3.6,
  readyOn: '2026-11-24',
  useBy: '2026-11-25',
  typedAt: '2026-11-21T03:00:00.000Z',
  seen: [],
  state: 'waiting',
  ...over,
})
const AT = '2026-11-21T03:42:00.000Z'

test('an answer that failed on our side leaves the report waiting, untouched', () => {
  expect(answered(record(), { key: 'k', outcome: 'failed' }, AT)).toEqual(record())
})

test('a stored report says when it went by our clock; a refused one keeps what was typed', () => {
  const stored = { key: 'k', outcome: 'stored' as const, reportId: 'r', isRepeat: false }
  expect(answered(record(), stored, AT)).toMatchObject({ state: 'sent', answeredAt: AT })
  const refused = { key: 'k', outcome: 'refused' as const, refusal: 'ready-too-long-ago' }
  expect(answered(record(), refused, AT)).toMatchObject({
    state: 'refused',
    refusal: 'ready-too-long-ago',
    typed: { quantity: '12' },
  })
})

test('three wait and the last went at 10.42: that is what the page says', () => {
  const sent = record({ state: 'sent', answeredAt: AT })
  const earlier = record({ state: 'sent', answeredAt: '2026-11-21T03:10:00.000Z' })
  expect(outboxSummary([record(), sent, record(), earlier, record()])).toEqual({
    waiting: 3,
    sentAt: AT,
  })
})

test('sending is tried again after 5, 10, 20 seconds, and never later than after 5 minutes', () => {
  expect([0, 1, 2, 6, 60].map(waitBeforeSendingMs)).toEqual([
    5_000, 10_000, 20_000, 300_000, 300_000,
  ])
})

test('a sent report is forgotten after a day, a waiting or refused one never', () => {
  const later = new Date('2026-11-22T03:43:00Z')
  expect(isForgettable(record({ state: 'sent', answeredAt: AT }), later)).toBe(true)
  expect(isForgettable(record({ state: 'sent', answeredAt: AT }), new Date(AT))).toBe(false)
  expect(isForgettable(record({ state: 'refused', answeredAt: AT }), later)).toBe(false)
  expect(isForgettable(record(), later)).toBe(false)
})

test('what the device itself sent it has seen; what another sent meanwhile it has not', () => {
  const device = { deviceId: 'phone', seen: ['known'] }
  expect(unseenBy([{ id: 'mine', deviceId: 'phone' }, { id: 'known' }], device)).toBeUndefined()
  expect(unseenBy([{ id: 'known' }, { id: 'theirs' }], device)).toEqual({ id: 'theirs' })
})

test('the page of a hotel’s network is not taken for an answer of ours', () => {
  expect(readSyncAnswers({ login: 'please' })).toBeUndefined()
  expect(readSyncAnswers({ serverAt: AT, answers: [{ key: 'k' }] })).toBeUndefined()
  expect(readSyncAnswers({ serverAt: AT, answers: [{ key: 'k', outcome: 'held' }] })).toEqual({
    serverAt: AT,
    answers: [{ key: 'k', outcome: 'held' }],
  })
})

test('a clock an hour ahead is marked as 60 minutes and set right, one second is the network', () => {
  expect(clockOffMinutes(3600)).toBe(60)
  expect(clockOffMinutes(-3600)).toBe(-60)
  expect(clockOffMinutes(1)).toBeUndefined()
  expect(typedAtByOurClock('2026-11-21T04:00:00.000Z', 3600)).toBe('2026-11-21T03:00:00.000Z')
})
