import type { beneficiaries as source } from '#app/i18n/id/beneficiaries.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const beneficiaries = {
  'beneficiary.title': 'Beneficiaries',
  'beneficiary.none':
    'This kitchen has no school or posyandu yet. Without beneficiaries no portions can be planned. Ask the Administrator to load them.',
  'beneficiary.grid': 'Portions by group and day',
  'beneficiary.group': 'Group',
  'beneficiary.usual': 'Usually',
  'beneficiary.distance': '{km} km, {minutes} minutes',
  'beneficiary.past': 'past',
  'beneficiary.not-served': 'closed',

  'beneficiary-sum.school': 'Schools',
  'beneficiary-sum.mother': 'Mothers and toddlers',
  'beneficiary-sum.total': 'All portions',

  'beneficiary.capacity-within':
    'At most {most} portions a day this week, of {limit} that may be served.',
  'beneficiary.capacity-over': '{count} portions more than may be served',
  'beneficiary.over-days': 'Beyond capacity on {days}.',
  'beneficiary.capacity-cook':
    'The limit is {limit}: {school} at schools and {mother} mothers and toddlers, because the cook is certified (Kepka BGN 244/2025).',
  'beneficiary.capacity-no-cook':
    'The limit is {limit}: {school} at schools and {mother} mothers and toddlers, as long as no cook is certified (Kepka BGN 244/2025).',
  'beneficiary.no-rule': 'The rules in force name no capacity.',
  'beneficiary.over': 'beyond capacity',

  'beneficiary.reach-within': 'All {count} {count|place|places} are within reach.',
  'beneficiary.reach-over': '{count} {count|place is|places are} too far.',
  'beneficiary.reach-source':
    'At most {km} km or {minutes} minutes (Kepka BGN 401.1/2025 as transcribed).',
  'beneficiary.reach-warning':
    'A way of more than {minutes} minutes is marked, as one district health office asks.',
  'beneficiary.no-reach-rule': 'The rules in force name no distance.',
  'beneficiary-reach.long-way': 'long way',
  'beneficiary-reach.one-limit': 'beyond one limit',
  'beneficiary-reach.too-far': 'too far',

  'beneficiary.how-to-change':
    'Choose a figure to change it; past days are closed. The small figure at its left: how many more or fewer than usual. Staff count with their school.',
  'beneficiary.how-it-is-read':
    'The small figure at the left: how many more or fewer than usual. Staff count with their school.',
  'beneficiary.change-cell': 'change, {place}, {day}',
  'beneficiary.change-hint': 'Usually {usual}. For that day only.',
  'beneficiary.portions': 'Portions',
  'beneficiary.note': 'Note',
  'beneficiary.note-hint': 'One class is at a camp, for instance.',
  'beneficiary.history': 'Changes so far',
  'beneficiary.day': 'Day',

  'beneficiary.recorded': 'What differs this week',
  'beneficiary.none-recorded': 'Nothing: every group is served as usual.',
  'beneficiary.recorded-by': 'Recorded',

  'beneficiary.weeks': 'This week and the next',
  'beneficiary.week-portions': 'at most {portions} portions a day, {days} {days|day|days}',
  'beneficiary.week-changes': '{count} {count|change|changes}',
  'beneficiary.week-no-service': 'no service',

  'event.headcount.updated': 'Headcount changed',

  'todo.keep-capacity': 'Reduce portions at {kitchen}: {count} {count|day|days} beyond capacity.',

  'refusal.no-such-group': 'That group is not one of this kitchen.',
  'refusal.group-not-active': 'That group is not served on that day.',
  'refusal.more-than-the-kitchen-may-serve': 'That is more than this kitchen may serve.',
} satisfies Translated<typeof source>
