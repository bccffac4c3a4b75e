import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CycleHarvest, CycleLog } from './cycle-log.ts'

/** What one event says, in one line. */
export function sayLog(t: Translate, log: CycleLog): string {
  const { kind, input, kg, heads, meanGrams, note } = log
  if (kind === 'input') return t('log.say-input', { name: input?.name ?? '', kg: t.kg(kg) })
  if (kind === 'deaths') return t('log.say-deaths', { heads: t.number(heads) })
  if (kind === 'sampling') {
    return t('log.say-sampling', { heads: t.number(heads), grams: t.number(meanGrams, 1) })
  }
  return note ?? ''
}

/** Events that are seen at once; a flock has hundreds. */
const SHOWN = 20

type Event = { id: string; on: string; by: string; log?: CycleLog; harvest?: CycleHarvest }

/** Everything that happened, the newest day first; harvests lead to the lots that they became. */
export function CycleEventTable(props: {
  logs: readonly CycleLog[]
  harvests: readonly CycleHarvest[]
}) {
  const t = useTranslate()
  const events: Event[] = [
    ...props.logs.map((log) => ({ id: log.id, on: log.happenedOn, by: log.recordedBy, log })),
    ...props.harvests.map((harvest) => ({
      id: harvest.id,
      on: harvest.harvestedOn,
      by: harvest.recordedBy,
      harvest,
    })),
  ].sort((a, b) => b.on.localeCompare(a.on))
  const older = events.slice(SHOWN)
  return (
    <>
      <EventTable events={events.slice(0, SHOWN)} />
      {older.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer font-semibold">
            {t('log.older', { count: older.length })}
          </summary>
          <EventTable events={older} />
        </details>
      )}
    </>
  )
}

function EventTable({ events }: { events: readonly Event[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('log.title')}
      isCaptionHidden
      rows={events}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('log.none')}</p>}
      columns={[
        { head: t('log.day'), cell: ({ on }) => <time dateTime={on}>{t.shortDate(on)}</time> },
        { head: t('log.what'), cell: (event) => <EventWords event={event} /> },
        { head: t('log.by'), cell: ({ by }) => <span className="text-soft">{by}</span> },
      ]}
    />
  )
}

function EventWords({ event: { log, harvest } }: { event: Event }) {
  const t = useTranslate()
  if (harvest) {
    return (
      <>
        {t('log.say-harvest', { kg: t.kg(harvest.kg) })}{' '}
        {harvest.lot ? (
          <Link className="link" to={`/lots/${harvest.lot.id}`}>
            {t('log.lot', { code: harvest.lot.code })}
          </Link>
        ) : (
          <span className="text-small text-soft">{t('log.no-lot')}</span>
        )}
      </>
    )
  }
  if (!log) return null
  const said = sayLog(t, log)
  return (
    <>
      {log.isTakenBack ? <s>{said}</s> : said}
      {log.isTakenBack && (
        <span className="block text-small">
          {t('log.taken-back', { reason: log.takenBackBecause ?? '' })}
        </span>
      )}
      {log.kind !== 'note' && log.note && (
        <span className="block text-small text-soft">{log.note}</span>
      )}
      {log.input && <span className="block text-small text-soft">{log.input.code}</span>}
    </>
  )
}
