import { expect, test } from 'vitest'
import {
  decideCancel,
  decideRecovery,
  decideRequest,
  limitsFor,
  mayMove,
} from '#app/features/planning/planning-run.ts'

const request = {
  kitchens: 1,
  serviceDays: 6,
  hasPassed: false,
  isUnderWay: false,
}
const refusalOf = (more: Partial<typeof request>) => {
  const decided = decideRequest({ ...request, ...more })
  return decided.ok ? undefined : decided.refusal
}

test('a run goes from requested over checking and solving to explained, then is adopted', () => {
  expect(mayMove('requested', 'checking')).toBe(true)
  expect(mayMove('checking', 'solving')).toBe(true)
  expect(mayMove('solving', 'explained')).toBe(true)
  expect(mayMove('explained', 'adopted')).toBe(true)
  expect(mayMove('adopted', 'superseded')).toBe(true)
})

test('no run leaves its end, and none is adopted before it is explained', () => {
  for (const end of ['refused', 'superseded', 'cancelled', 'failed'] as const) {
    expect(mayMove(end, 'requested')).toBe(false)
    expect(mayMove(end, 'solving')).toBe(false)
  }
  expect(mayMove('solving', 'adopted')).toBe(false)
})

test('a waiting run is cancelled at once, a working one asks its worker, an ended one refuses', () => {
  expect(decideCancel('requested')).toEqual({ ok: true, how: 'now' })
  expect(decideCancel('solving')).toEqual({ ok: true, how: 'ask-worker' })
  expect(decideCancel('explained')).toEqual({ ok: false, refusal: 'planning-already-ended' })
})

test('a kitchen plans one week at a time, in days that are still to come', () => {
  expect(refusalOf({})).toBeUndefined()
  expect(refusalOf({ isUnderWay: true })).toBe('planning-under-way')
  expect(refusalOf({ hasPassed: true })).toBe('days-have-passed')
  expect(refusalOf({ serviceDays: 0 })).toBe('no-service-that-week')
  expect(refusalOf({ kitchens: 0 })).toBe('no-kitchen-chosen')
})

test('a worker that was heard 29 s ago is left alone, one that is silent for 30 s is replaced', () => {
  const run = { status: 'solving' as const, silentSeconds: 29, attempt: 1 }
  expect(decideRecovery(run)).toBe('leave')
  expect(decideRecovery({ ...run, silentSeconds: 30 })).toBe('again')
})

test('a request whose job was lost is queued again, whatever its attempts', () => {
  expect(decideRecovery({ status: 'requested', silentSeconds: 30, attempt: 3 })).toBe('again')
})

test('a run that took its process down three times is given up', () => {
  const run = { status: 'solving' as const, silentSeconds: 60, attempt: 3 }
  expect(decideRecovery(run)).toBe('give-up')
  expect(decideRecovery({ ...run, attempt: 2 })).toBe('again')
})

test('ended runs are left alone', () => {
  expect(decideRecovery({ status: 'explained', silentSeconds: 999, attempt: 1 })).toBe('leave')
})

test('one kitchen gets a minute, several get two', () => {
  expect(limitsFor(1)).toEqual({ seconds: 60, gap: 0.005 })
  expect(limitsFor(4).seconds).toBe(120)
})
