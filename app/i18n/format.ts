import { type Day, weekday } from '#app/shared/day.ts'
import { daysOfWeek, serviceDaysOfWeek, type Week, weekNumber } from '#app/shared/week.ts'
import { calendar } from './calendar.ts'

export type Locale = 'id' | 'en'
export const isLocale = (text: unknown): text is Locale => text === 'id' || text === 'en'

const tags = { id: 'id-ID', en: 'en-GB' } as const
const NO_BREAK = '\u00A0'

/** `1.234,5`: at most `digits` after the comma. */
export const formatNumber = (locale: Locale, value: number, digits = 1) =>
  new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value + 0)

/** `Rp 108.400`, whole rupiah in both languages. */
export function formatIdr(locale: Locale, idr: number) {
  const whole = Math.round(idr)
  return `${whole < 0 ? '−' : ''}Rp${NO_BREAK}${formatNumber(locale, Math.abs(whole), 0)}`
}

/** `3,6 kg`; three decimals below a kilogram so that a gram still shows, else one. */
export const formatKg = (locale: Locale, kg: number) =>
  `${formatNumber(locale, kg, Math.abs(kg) < 1 ? 3 : 1)}${NO_BREAK}kg`

/** `31 %` of a share from 0 to 1. */
export const formatPercent = (locale: Locale, share: number, digits = 0) =>
  `${formatNumber(locale, share * 100, digits)}${NO_BREAK}%`

const yearOf = (day: Day) => Number(day.slice(0, 4))
const dateOf = (day: Day) => Number(day.slice(8))
const monthOf = (locale: Locale, day: Day) =>
  calendar[locale].months[Number(day.slice(5, 7)) - 1] ?? ''

/** `Senin`. */
export const formatWeekday = (locale: Locale, day: Day) =>
  calendar[locale].weekdays[weekday(day) - 1] ?? ''

/** `Sen 23`, the head of a column. */
export const formatShortDay = (locale: Locale, day: Day) =>
  `${formatShortWeekday(locale, day)} ${dateOf(day)}`

/** `Sen`. */
export const formatShortWeekday = (locale: Locale, day: Day) =>
  calendar[locale].shortWeekdays[weekday(day) - 1] ?? ''

/** `23 November 2026`. */
export const formatDate = (locale: Locale, day: Day) =>
  `${dateOf(day)} ${monthOf(locale, day)} ${yearOf(day)}`

/** `23 Nov`, where the year is plain from the page. */
export const formatShortDate = (locale: Locale, day: Day) =>
  `${dateOf(day)} ${calendar[locale].shortMonths[Number(day.slice(5, 7)) - 1] ?? ''}`

/** `Senin, 23 November 2026`. */
export const formatDay = (locale: Locale, day: Day) =>
  `${formatWeekday(locale, day)}, ${formatDate(locale, day)}`

/** `23–28 November 2026`, `30 November – 5 Desember 2026`, `28 Desember 2026 – 2 Januari 2027`. */
export function formatDays(locale: Locale, startsOn: Day, endsOn: Day) {
  if (startsOn === endsOn) return formatDate(locale, startsOn)
  const end = formatDate(locale, endsOn)
  if (startsOn.slice(0, 7) === endsOn.slice(0, 7)) return `${dateOf(startsOn)}–${end}`
  if (yearOf(startsOn) !== yearOf(endsOn)) return `${formatDate(locale, startsOn)} – ${end}`
  return `${dateOf(startsOn)} ${monthOf(locale, startsOn)} – ${end}`
}

/** The service days of a week, Monday to Saturday: `23–28 November 2026`. */
export function formatServiceWeek(locale: Locale, week: Week) {
  const days = serviceDaysOfWeek(week)
  return formatDays(locale, days[0] ?? '', days[5] ?? '')
}

/** `Minggu 48, 23–29 November 2026`. */
export function formatWeek(locale: Locale, week: Week) {
  const days = daysOfWeek(week)
  const range = formatDays(locale, days[0] ?? '', days[6] ?? '')
  return `${calendar[locale].week} ${weekNumber(week)}, ${range}`
}

const zoneNames: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `23 November 2026, 14.05 WIB`: an instant on the clocks of one time zone. */
export function formatInstant(locale: Locale, at: Date | string, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const day = `${part('year')}-${part('month')}-${part('day')}`
  const time = `${part('hour')}${calendar[locale].clockMark}${part('minute')}`
  return `${formatDate(locale, day)}, ${time}${NO_BREAK}${zoneNames[timeZone] ?? timeZone}`
}
