import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { sayFieldProblem } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { UnderstoodLine } from '#app/features/supply/understood-line.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type OutboxRecord, outboxSummary } from './outbox-record.ts'
import { useSendResult } from './send-result.tsx'
import { useIsOnline, useOutboxRecords } from './use-outbox.tsx'

type Props = {
  accountId: string
  timeZone: string
  /** Left out: of every unit. */
  unitId?: string
  /** Only what was changed of this report and has not arrived. */
  reportId?: string
  /** Where a refused report is corrected; left out, its page is linked. */
  onMend?: (record: OutboxRecord) => void
}

/** What this device still keeps, in words: what waits, what went and when, what was refused and why. */
export function OutboxList(props: Props) {
  const t = useTranslate()
  const all = useOutboxRecords(props.accountId)
  const records = all?.filter((record) => isAsked(record, props)) ?? []
  if (records.length === 0) return <NetworkNote />
  return (
    <>
      <NetworkNote />
      <Section title={t('outbox.title')}>
        <OutboxStatus records={records} timeZone={props.timeZone} />
        <ul className="mt-2 border-t border-line">
          {records.map((record) => (
            <li key={record.key} className="border-b border-line py-2">
              <OutboxLine record={record} onMend={props.onMend} timeZone={props.timeZone} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const isAsked = (record: OutboxRecord, { unitId, reportId }: Props) =>
  (!unitId || record.unitId === unitId) &&
  (!reportId || (record.change?.reportId === reportId && record.state !== 'sent'))

function NetworkNote() {
  const t = useTranslate()
  const isOnline = useIsOnline()
  if (isOnline) return null
  return (
    <p role="status" className="proof is-warning my-4">
      {t('outbox.no-network')}
    </p>
  )
}

function OutboxStatus(props: { records: readonly OutboxRecord[]; timeZone: string }) {
  const t = useTranslate()
  const result = useSendResult()
  const { waiting, sentAt } = outboxSummary(props.records)
  const parts = [
    waiting > 0 ? t('outbox.waiting', { count: waiting }) : undefined,
    sentAt ? t('outbox.sent-at', { at: t.instant(sentAt, props.timeZone) }) : undefined,
  ]
  return (
    <div role="status">
      <p>{parts.filter((part) => part !== undefined).join(' · ')}</p>
      {waiting > 0 && result === 'signed-out' && (
        <p className="proof is-warning mt-2">
          {t('outbox.signed-out')}{' '}
          <a className="link" href="/login">
            {t('outbox.sign-in')}
          </a>
        </p>
      )}
      {waiting > 0 && (result === 'other-account' || result === 'not-allowed') && (
        <p className="proof is-warning mt-2">{t(`outbox.${result}`)}</p>
      )}
      {waiting > 0 && result === 'server-trouble' && (
        <p className="mt-1 text-small text-soft">{t('outbox.server-trouble')}</p>
      )}
    </div>
  )
}

type LineProps = { record: OutboxRecord; timeZone: string; onMend: Props['onMend'] }

function OutboxLine({ record, onMend, timeZone }: LineProps) {
  const t = useTranslate()
  const { unitId, reportId, state, change } = record
  return (
    <>
      {change && <b>{t.code('outbox-change', change.kind)}: </b>}
      <UnderstoodLine of={record} />
      <span className="block text-small text-soft">
        {record.unitName} · {t.code('outbox-state', state)}
        {state === 'sent' && record.answeredAt && ` ${t.instant(record.answeredAt, timeZone)}`}{' '}
        {state === 'sent' && reportId && (
          <Link className="link" to={`/units/${unitId}/reports/${reportId}`}>
            {t('outbox.open')}
          </Link>
        )}
        {state === 'held' && (
          <Link className="link" to={`/units/${unitId}/reports/held`}>
            {t('outbox.decide')}
          </Link>
        )}
      </span>
      {state === 'refused' && <Refused record={record} onMend={onMend} />}
    </>
  )
}

/** Why, in words; what was typed is kept, to be corrected or taken back. */
function Refused({ record, onMend }: Pick<LineProps, 'record' | 'onMend'>) {
  const t = useTranslate()
  const [wrong] = Object.values(record.fields ?? {})
  const { unitId, change } = record
  const drop = async () => {
    const { removeRecords } = await import('./outbox-store.client.ts')
    await removeRecords([record])
  }
  return (
    <div className="mt-1">
      <p className="font-semibold text-brick">
        ▲{' '}
        {wrong
          ? sayFieldProblem(t, wrong.code, wrong.limit)
          : t.code('refusal', record.refusal ?? '')}
      </p>
      <p className="mt-1 flex flex-wrap gap-2">
        {onMend && !change ? (
          <Button type="button" isSmall onClick={() => onMend(record)}>
            {t('outbox.mend')}
          </Button>
        ) : (
          <Link className="link" to={`/units/${unitId}/reports/${change?.reportId ?? 'new'}`}>
            {t('outbox.mend')}
          </Link>
        )}
        <Button type="button" isSmall tone="danger" onClick={drop}>
          {t('outbox.remove')}
        </Button>
      </p>
    </div>
  )
}
