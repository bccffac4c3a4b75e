import type { growingCalendar as source } from '#app/i18n/id/growing-calendar.ts'
import type { Translated } from '#app/i18n/translated.ts'

/** Words of the calendar of what to start, and of what kitchens will want. */
export const growingCalendar = {
  'calendar.title': 'Growing calendar',
  'calendar.of': 'Growing calendar of {unit}',
  'calendar.subtitle': 'What to start, how much, when, and for which kitchen.',
  'calendar.needs': 'What kitchens want',
  'calendar.proof':
    'This calendar saves about {gain} against buying at today’s offers, for the whole region. By the reckoning no other calendar saves more than {bound}.',
  'calendar.proof-before-inputs':
    'This calendar saves about {gain} against buying at today’s offers, for the whole region and before costs of seed, fry and feed that nobody has filled in. By the reckoning no other calendar saves more than {bound}.',
  'calendar.unit-gain': 'Of this unit: about {gain}.',
  'calendar.made': 'Worked out {at} from the menus and offers of that time.',
  'calendar.again': 'Work out anew',
  'calendar.under-way': 'The calendar is being worked out. Load this page again in a moment.',
  'calendar.none-yet':
    'There is no calendar yet. It is worked out once a day from kitchens’ menus, offers and what stands in the units.',
  'calendar.failed': 'The last reckoning failed; what you see is the calendar before it.',
  'calendar.soon': 'Start this week and next week',
  'calendar.soon-none': 'Nothing needs to be started this week or next.',
  'calendar.later': 'After that, until {day}',
  'calendar.later-none': 'Nothing else is proposed within twelve weeks.',
  'calendar.decided': 'Decided before',
  'calendar.pessimistic':
    'The last day to start is counted from the slowest growth, so that the food is surely ready on the day the kitchen wants it. If it grows fast, it is ready earlier.',
  'calendar.sow': 'Sow {quantity} {measure} of {food}',
  'calendar.stock': 'Stock {quantity} {measure} of {food}',
  'calendar.house': 'House {quantity} {measure} for {food}',
  'calendar.between': 'Start from {from}, on {until} at the latest',
  'calendar.ready': 'Ready from {from} (fast) to {until} (slow)',
  'calendar.yield': 'About {likely}, at least {low}',
  'calendar.saves': 'saves about {gain}',
  'calendar.saves-before-inputs': 'saves about {gain} before seed and feed',
  'calendar.for-whom': 'For whom',
  'calendar.for-kitchen': '{kitchen}: {kg} from the week of {week}',
  'calendar.what': 'What',
  'calendar.when': 'Start',
  'calendar.ready-head': 'Ready',
  'calendar.kg': 'Harvest',
  'calendar.gain': 'Saves',
  'calendar.state': 'Decision',
  'calendar.accept': 'Accept',
  'calendar.change': 'Change',
  'calendar.decline': 'Decline',
  'calendar.quantity': 'Amount',
  'calendar.started-on': 'Day of the start',
  'calendar.reason': 'Reason',
  'calendar.reason-hint': 'For example: no seed, the bed is in use, not enough hands.',
  'calendar.save-change': 'Keep the change',
  'calendar.save-decline': 'Decline for this reason',
  'calendar.by': 'by {name}',
  'calendar.was': '{quantity} {measure} were proposed',
  'calendar.to-cycle': 'See the cycle',
  'calendar.sheet-sign':
    'Officer: ......................   Date: ..............   Initials: ..........',
  'calendar-status.proposed': 'waits for a decision',
  'calendar-status.accepted': 'accepted',
  'calendar-status.changed': 'changed',
  'calendar-status.declined': 'declined',
  'calendar-nothing.size-unknown':
    'Nobody has said how large this unit is or what it holds, so nothing can be proposed.',
  'calendar-nothing.height-limit-unknown':
    'The limit on the height of crops inside the wall is not filled in; without it nothing is proposed.',
  'calendar-nothing.no-known-food':
    'For this kind of unit there is no food yet of which growth and yield are known.',
  'calendar.fill-unit': 'Fill in the unit',

  'need.of': 'What kitchens want of {unit}',
  'need.subtitle':
    'What kitchens will ask of the foods that can be grown here, by week, gross weight as bought.',
  'need.food': 'Food',
  'need.week': 'Week from',
  'need.gross': 'Wanted',
  'need.there': 'There already',
  'need.growing': 'Growing',
  'need.proposed': 'Calendar proposes',
  'need.open': 'Still bought',
  'need.price': 'Price to buy',
  'need.from': 'From the menu',
  'need.kitchens': 'By kitchen',
  'need.none':
    'No want is known for the foods of this unit yet. Wants come from adopted menus and kitchens’ menu cycles.',
  'need.weeks-note': 'The next twelve weeks. Without an offer the price to buy is not known.',
  'need-source.adopted': 'adopted menu',
  'need-source.cycle': 'menu cycle',
  'need-source.repeated': 'last menus again',

  'region-calendar.title': 'The region’s growing calendar',
  'region-calendar.share':
    'Share of what is wanted (foods that can be grown, twelve weeks) from own farms: {before} now, {after} if everything proposed is done.',
  'region-calendar.unit': 'Unit',
  'region-calendar.lines': 'Proposed',
  'region-calendar.accepted': 'Accepted',
  'region-calendar.declined': 'Declined',
  'region-calendar.none': 'Nothing is proposed for this region yet.',

  'refusal.line-already-decided': 'This line has been decided already.',
  'refusal.line-out-of-date': 'The last day to start has gone by. Work the calendar out anew.',
  'refusal.line-reason-missing': 'Write the reason.',
  'refusal.line-unchanged': 'Nothing is changed. Choose Accept if you agree.',
  'refusal.calendar-under-way': 'The calendar of this region is being worked out.',

  'event.calendar.requested': 'asked for a growing calendar',
  'event.calendar-line.accepted': 'accepted a line of the growing calendar',
  'event.calendar-line.changed': 'changed a line of the growing calendar',
  'event.calendar-line.declined': 'declined a line of the growing calendar',
} satisfies Translated<typeof source>
