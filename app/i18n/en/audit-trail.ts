import type { auditTrail as source } from '#app/i18n/id/audit-trail.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const auditTrail = {} satisfies Translated<typeof source>
