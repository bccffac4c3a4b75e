import type { monthBoard as source } from '#app/i18n/id/month-board.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const monthBoard = {
  'month-board.title': 'Menus of {month}',
  'month-board.list': 'Month board',
  'month-board.choose': 'Month shown',
  'month-board.note':
    'Menus as they stand now, at estimated cost. Morning and midday: for how many groups all nutrients and the cost are within limits, then the dearest portion.',
  'month-board.keys': 'Arrow keys go from day to day, Enter opens the week.',
  'month-board.signed': 'signed',
  'month-board.late': '{days} {days|day|days} late',
  'month-board.due': 'adopt by {day} ({days} {days|day|days} left)',
  'month-board.off-over-week': 'too little over the week: {groups}',
  'month-board.no-dish': 'No dish yet',
  'month-board.day-cost': '{idr} · {portions} portions',
  'month-board.within': '{within}/{groups} within limits,',
  'month-board.ceiling': 'of at most {idr}',
  'month-mark.within': 'all within limits',
  'month-mark.off': 'outside limits',
  'month-mark.unknown': 'not certain',
  'month-mark.open': 'not complete',
  'month-mark.empty': 'no dish yet',
  'month-mark.closed': 'no service',
  'group-short.toddler': 'Toddlers',
  'group-short.paud': 'Preschool',
  'group-short.sd13': 'Grades 1–3',
  'group-short.sd46': 'Grades 4–6',
  'group-short.smp': 'Grades 7–9',
  'group-short.sma': 'Grades 10–12',
  'group-short.staff': 'Teachers',
  'group-short.pregnant': 'Pregnant',
  'group-short.breastfeeding': 'Nursing',
} satisfies Translated<typeof source>
