import type { auditTrail as source } from '#app/i18n/id/audit-trail.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const auditTrail = {
  'trail.title': 'Audit trail',
  'trail.subtitle': 'Who did what and when. Nothing here can be changed or deleted.',
  'trail.none': 'Nothing has been recorded in your region yet.',
  'trail.when': 'Time',
  'trail.who': 'Who',
  'trail.what': 'What',
  'trail.where': 'Where',
  'trail.before': 'before',
  'trail.after': 'after',
  'trail.details': 'details',
  'event.demo.seeded': 'Example region made',
  'role.system': 'system',
  'role.command-line': "server's command line",
  'role.self': 'user',
} satisfies Translated<typeof source>
