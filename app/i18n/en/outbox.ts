import type { outbox as source } from '#app/i18n/id/outbox.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const outbox = {
  'outbox.title': 'On this device',
  'outbox.waiting': '{count} reports waiting',
  'outbox.sent-at': 'sent {at}',
  'outbox-change.correct': 'Correction',
  'outbox-change.withdraw': 'Withdrawal',
  'outbox.kept': 'Kept on this device. It goes by itself as soon as there is a network.',
  'outbox.no-network': 'No network. You can still report; this device keeps it.',
  'outbox.signed-out': 'You are signed out. Your reports stay on this device.',
  'outbox.sign-in': 'Sign in to send them',
  'outbox.other-account':
    'Someone else has signed in on this device. Your reports wait until you sign in again.',
  'outbox.not-allowed': 'This account may no longer report. Ask the admin; your reports stay here.',
  'outbox.server-trouble': 'The server could not take them yet. It is tried again by itself.',
  'outbox.open': 'Open',
  'outbox.decide': 'Look and decide',
  'outbox.mend': 'Correct',
  'outbox.remove': 'Remove from the device',
  'outbox.leaving':
    '{count} of your reports are still on this device. They stay here and go once you sign in again.',
  'outbox.other-ways': 'Many at once:',
  'outbox.leave-anyway': 'Sign out anyway',

  'outbox-state.waiting': 'waiting for the network',
  'outbox-state.sent': 'sent',
  'outbox-state.held': 'waiting for a decision: the server has something else',
  'outbox-state.refused': 'refused',
  'outbox-state.dropped': 'not used, as decided',

  'held.title': 'Reports that met',
  'held.subtitle':
    'What came from a device met what the server has already. Both are kept; you decide.',
  'held.none': 'No report waits for a decision.',
  'held.count': '{count} reports wait for your decision',
  'held.table': 'Both reports beside each other',
  'held.fact': 'Fact',
  'held.standing': 'The one that stands',
  'held.held-report': 'The one that came later',
  'held.held-correct': 'Correction from a device',
  'held.held-withdraw': 'Withdrawal from a device',
  'held.note-correct':
    'This report was corrected on a device without network, when it still said {kg}. Meanwhile the report changed on the server.',
  'held.note-withdraw':
    'This report was withdrawn on a device without network, when it still said {kg}. Meanwhile the report changed on the server.',
  'held.not-coming': 'will not come',
  'held.by': 'By',
  'held.when': 'Received',
  'held.replace': 'Use the later one',
  'held.replace-correct': 'Use this correction',
  'held.replace-withdraw': 'Withdraw this report',
  'held.both-correct': 'Keep as a new report',
  'held.both-withdraw': 'Both are right',
  'held.both': 'Both are right: two harvests',
  'held.drop': 'Keep the one that stands',

  'offline.title': 'No network',
  'offline.text': 'This page is not kept on the device. These can be opened now:',
  'offline.none': 'No page is kept on this device yet.',
  'offline.to-units': 'Production units and reporting',
  'offline.again': 'Try again',

  'todo.decide-held': 'Decide on {count} reports that met at {unit}.',

  'event.supply-report.held': 'held a report that met another',
  'event.supply-report.decided': 'decided between reports that met',

  'refusal.batch-unreadable':
    'The server could not read these reports. Reload the page, then send again.',
  'refusal.other-account':
    'These reports were written with another account on this device. Sign in with that account to send them.',
  'refusal.record-unreadable': 'The server could not read this report. Please type it again.',
  'refusal.fields-wrong': 'Some fields of this report are not right.',
  'refusal.already-decided': 'Somebody else has decided this.',
} satisfies Translated<typeof source>
