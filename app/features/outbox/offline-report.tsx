import { useNavigate, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useState } from 'react'
import type { Answer } from '#app/components/form.tsx'
import type { FormFood } from '#app/features/supply/report-fields.tsx'
import { ReportForm } from '#app/features/supply/report-form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { dayOfInstant } from '#app/shared/day.ts'
import { keepRecord, sendNow } from './keep-record.tsx'
import { OutboxList } from './outbox-list.tsx'
import type { OutboxRecord } from './outbox-record.ts'

type Props = {
  accountId: string
  unit: { id: string; name: string; timeZone: string }
  foods: readonly FormFood[]
  /** Reports that stand already: what this device has seen. */
  open: readonly { id: string; foodId: string; readyOn: string }[]
  today: string
  idempotencyKey: string
  answer: Answer | undefined
}

type Round = {
  count: number
  key?: string
  answer?: Answer
  mends?: OutboxRecord
  isKept?: boolean
}

/**
 * The form of a report that never loses what was typed: it goes to the device first, then to the
 * server, at once or when the network is back. Without JavaScript it is the plain form.
 */
export function OfflineReport(props: Props) {
  const t = useTranslate()
  const [round, setRound] = useState<Round>({ count: 0 })
  const device = useDevice(props.unit.timeZone)
  const keep = useKeepReport(props, setRound)
  const today = device?.today && device.today > props.today ? device.today : props.today
  const [isSending, setIsSending] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    if (!device) return
    event.preventDefault()
    setIsSending(true)
    await keep(event.currentTarget, today, round.mends)
    setIsSending(false)
  }
  const mend = (record: OutboxRecord) =>
    setRound(({ count, key }) => ({
      count: count + 1,
      ...(key && { key }),
      mends: record,
      answer: answerOf(record),
    }))
  return (
    <>
      {round.isKept && (
        <p role="status" className="proof mb-4 max-w-md">
          ✓ {t('outbox.kept')}
        </p>
      )}
      <ReportForm
        key={round.count}
        foods={props.foods}
        today={today}
        idempotencyKey={round.key ?? device?.key ?? props.idempotencyKey}
        answer={round.answer ?? props.answer}
        isKeyFixed={device !== undefined}
        onSubmit={send}
        isSending={isSending}
      />
      <OutboxList
        accountId={props.accountId}
        timeZone={props.unit.timeZone}
        unitId={props.unit.id}
        onMend={mend}
      />
    </>
  )
}

const answerOf = ({ typed, fields = {} }: OutboxRecord): Answer => ({
  intent: 'report',
  problem: { fields, typed },
})

type Device = { key: string; today: string }

/** The key of the first report, made here; and this device's day, by a clock set right by ours. */
function useDevice(timeZone: string): Device | undefined {
  const [device, setDevice] = useState<Device>()
  useEffect(() => {
    const start = async () => {
      const { clockAheadMs, newKey } = await import('./outbox-store.client.ts')
      const now = new Date(Date.now() - (await clockAheadMs()))
      setDevice({ key: newKey(), today: dayOfInstant(now, timeZone) })
    }
    start().catch(() => setDevice(undefined))
  }, [timeZone])
  return device
}

function useKeepReport(props: Props, setRound: (change: (round: Round) => Round) => void) {
  const t = useTranslate()
  const navigate = useNavigate()
  const submit = useSubmit()
  const { accountId, unit, foods, open } = props
  return async (form: HTMLFormElement, today: string, mends: OutboxRecord | undefined) => {
    const data = new FormData(form)
    const { readOnDevice } = await import('./device-report.form.ts')
    const read = readOnDevice(data, { foods, today, habit: t.locale })
    if (!read.ok) {
      const answer = { intent: 'report', problem: read.problem }
      return setRound((round) => ({ ...round, answer, isKept: false }))
    }
    const { report } = read
    const known = open.filter(
      ({ foodId, readyOn }) => foodId === report.typed.foodId && readyOn === report.readyOn,
    )
    const record: OutboxRecord = {
      ...report,
      accountId,
      unitId: unit.id,
      unitName: unit.name,
      typedAt: new Date().toISOString(),
      seen: known.map(({ id }) => id),
    }
    const isKept = await keepRecord(record, mends)
    if (!isKept) return submit(form)
    const sent = await sendNow(record)
    if (sent?.state === 'sent')
      return navigate(`/units/${unit.id}/reports/${sent.reportId}?saved=1`)
    const { newKey } = await import('./outbox-store.client.ts')
    setRound(({ count }) => ({
      count: count + 1,
      key: newKey(),
      isKept: sent?.state === 'waiting',
    }))
  }
}
