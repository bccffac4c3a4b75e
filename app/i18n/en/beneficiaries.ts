import type { beneficiaries as source } from '#app/i18n/id/beneficiaries.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const beneficiaries = {
  'beneficiary.title': 'Beneficiaries',
  'beneficiary.none':
    'This kitchen has no school or posyandu yet. Without beneficiaries no portions can be planned.',
  'beneficiary.place': 'Place',
  'beneficiary.group': 'Group',
  'beneficiary.usual': 'Usually',
  'beneficiary.distance': '{km} km, {minutes} minutes',
  'beneficiary.total': 'All portions',
  'beneficiary.capacity': 'Capacity of the kitchen',
  'beneficiary.capacity-within':
    'At most {most} portions a day this week, of {limit} that may be served.',
  'beneficiary.capacity-over': '{count} portions more than may be served.',
  'beneficiary.capacity-source':
    'At most {limit}: {school} at schools and {mother} mothers and toddlers (Kepka BGN 244/2025).',
  'beneficiary.no-rule': 'The rules in force name no capacity.',
  'beneficiary.change': 'Change one day',
  'beneficiary.change-hint': 'For one day only; the usual number stays.',
  'beneficiary.day': 'Day',
  'beneficiary.portions': 'Portions',
  'beneficiary.note': 'Note',
  'beneficiary.differs': 'differs from the usual',
  'beneficiary.not-served': 'closed',
  'beneficiary.week': 'Headcounts {days}',
  'beneficiary.week-closed': 'Every day of this week has passed or is closed.',
  'beneficiary.changed': 'Saved.',

  'event.headcount.updated': 'Headcount changed',

  'refusal.no-such-group': 'That group is not one of this kitchen.',
  'refusal.group-not-active': 'That group is not served on that day.',
  'refusal.more-than-the-kitchen-may-serve': 'That is more than this kitchen may serve.',
} satisfies Translated<typeof source>
