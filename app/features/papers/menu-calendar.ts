import { addDays } from '#app/shared/day.ts'

/** A service day as a calendar shows it: a whole day, whose name says what is on the plate. */
export type CalendarEntry = {
  /** Stays the same when the menu of the day changes, so that calendars replace and never double. */
  uid: string
  on: string
  title: string
  /** Lines may be broken with '\n'. */
  description: string
  location: string
  /** Counts changes of the menu. */
  sequence: number
  changedAt: Date
  url?: string
}

export type MenuCalendar = {
  name: string
  language: 'id' | 'en'
  entries: readonly CalendarEntry[]
}

/** TEXT values of RFC 5545, section 3.3.11: backslash, semicolon, comma and line breaks. */
export const escapeText = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

const OCTETS = 75
const octetsOf = (text: string) => new TextEncoder().encode(text).length

/**
 * Content lines longer than 75 octets go on after CRLF and a space (RFC 5545, section 3.1),
 * never inside a character.
 */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const width = octetsOf(character)
    if (octets + width > OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += width
  }
  return [...parts, part].join('\r\n')
}

const dateOf = (day: string) => day.replaceAll('-', '')
const instantOf = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const eventLines = (entry: CalendarEntry) => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${instantOf(entry.changedAt)}`,
  `LAST-MODIFIED:${instantOf(entry.changedAt)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTART;VALUE=DATE:${dateOf(entry.on)}`,
  `DTEND;VALUE=DATE:${dateOf(addDays(entry.on, 1))}`,
  `SUMMARY:${escapeText(entry.title)}`,
  `DESCRIPTION:${escapeText(entry.description)}`,
  `LOCATION:${escapeText(entry.location)}`,
  ...(entry.url === undefined ? [] : [`URL:${entry.url}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/**
 * An iCalendar file (RFC 5545). Menus are whole days, which no time zone moves; the instants are
 * UTC. Lines end in CRLF and are folded.
 */
export const calendarText = ({ name, language, entries }: MenuCalendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Lumbung//Menu//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('')
