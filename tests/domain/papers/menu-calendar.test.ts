import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarText, escapeText, foldLine } from '#app/features/papers/menu-calendar.ts'

const entry = {
  uid: '2026-11-23.kitchen@lumbung',
  on: '2026-11-23',
  title: 'Nasi putih, ikan kembung; tempe',
  description: 'Makanan pokok: Nasi putih\nLauk: ikan',
  location: 'Dapur MBG Rutan Muntok',
  sequence: 3,
  changedAt: new Date('2026-11-12T03:04:05Z'),
}

test('a service day is a whole day, with its own name for every change', () => {
  const lines = calendarText({ name: 'Menu', language: 'id', entries: [entry] }).split('\r\n')
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lumbung//Menu//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'NAME:Menu',
    'X-WR-CALNAME:Menu',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    'BEGIN:VEVENT',
    'UID:2026-11-23.kitchen@lumbung',
    'DTSTAMP:20261112T030405Z',
    'LAST-MODIFIED:20261112T030405Z',
    'SEQUENCE:3',
    'DTSTART;VALUE=DATE:20261123',
    'DTEND;VALUE=DATE:20261124',
    'SUMMARY:Nasi putih\\, ikan kembung\\; tempe',
    'DESCRIPTION:Makanan pokok: Nasi putih\\nLauk: ikan',
    'LOCATION:Dapur MBG Rutan Muntok',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))

test('any text comes back as it was, but for the kind of its line breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeText(text)
      expect(unescaped(escaped)).toBe(text.replaceAll(/\r\n|\r/g, '\n'))
      expect(escaped).not.toMatch(/[\r\n]/)
    }),
  )
})

test('no line is longer than 75 octets, none breaks a character, and unfolded all is there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = `SUMMARY:${escapeText(text)}`
      const folded = foldLine(line)
      for (const part of folded.split('\r\n')) {
        expect(Buffer.byteLength(part, 'utf8')).toBeLessThanOrEqual(75)
      }
      expect(folded.replaceAll('\r\n ', '')).toBe(line)
    }),
  )
})
