import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import type { AuditEvent } from '#app/features/audit-trail/audit-event.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** An event with its verb already in words: they come from every feature. */
type Line = AuditEvent & { what: string }

/** The trail as a table: when, who as they signed, what, where. */
export function AuditEventList(props: { events: readonly Line[]; timeZone: string }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('trail.title')}
      isCaptionHidden
      rows={props.events}
      keyOf={({ id }) => String(id)}
      empty={<Empty>{t('trail.none')}</Empty>}
      columns={[
        {
          head: t('trail.when'),
          cell: ({ occurredAt }) => t.instant(occurredAt, props.timeZone),
        },
        { head: t('trail.what'), cell: (event) => <What event={event} /> },
        {
          head: t('trail.who'),
          cell: ({ actorName, actorRole }) => (
            <>
              {actorName}
              <div className="text-small text-soft">{t.code('role', actorRole)}</div>
            </>
          ),
        },
        { head: t('trail.where'), cell: ({ institutionName }) => institutionName ?? '—' },
      ]}
    />
  )
}

function What({ event }: { event: Line }) {
  const t = useTranslate()
  const facts = [
    { word: t('trail.before'), text: event.before },
    { word: t('trail.after'), text: event.after },
  ].filter(({ text }) => text !== null)
  return (
    <>
      {event.what}
      {facts.length > 0 && (
        <details className="text-small text-soft">
          <summary className="cursor-pointer">{t('trail.details')}</summary>
          {facts.map(({ word, text }) => (
            <p key={word} className="max-w-[60ch] break-words whitespace-normal">
              {word}: <code>{text}</code>
            </p>
          ))}
        </details>
      )}
    </>
  )
}
