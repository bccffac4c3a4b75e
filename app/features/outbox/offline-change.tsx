import { useNavigate, useSubmit } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import type { Answer } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { CorrectForm } from '#app/features/supply/correct-form.tsx'
import type { FormFood } from '#app/features/supply/report-fields.tsx'
import type { SupplyReport } from '#app/features/supply/supply-report.ts'
import { WithdrawForm } from '#app/features/supply/withdraw-form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ChangeKind } from './device-change.ts'
import { dayOnDevice, keepRecord, sendNow } from './keep-record.tsx'
import { OutboxList } from './outbox-list.tsx'
import type { OutboxRecord } from './outbox-record.ts'

type Props = {
  accountId: string
  unit: { id: string; name: string; timeZone: string }
  report: SupplyReport
  food: FormFood
  today: string
  idempotencyKey: string
  answer: Answer | undefined
}
type Sending = { answer?: Answer; isKept?: boolean; isSending?: boolean }

/**
 * Correcting and withdrawing that never lose what was typed: it goes to the device first, then to
 * the server, at once or when the network is back. Without JavaScript they are the plain forms.
 */
export function OfflineChange(props: Props) {
  const t = useTranslate()
  const [{ isSending, ...sending }, setSending] = useState<Sending>({})
  const keep = useKeepChange(props, setSending)
  const answer = sending.answer ?? props.answer
  const onSubmit = (kind: ChangeKind) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isSending) void keep(kind, event.currentTarget)
  }
  const { report, unit } = props
  return (
    <>
      {sending.isKept && (
        <p role="status" className="proof mt-4 max-w-md">
          ✓ {t('outbox.kept')}
        </p>
      )}
      <OutboxList
        accountId={props.accountId}
        timeZone={unit.timeZone}
        unitId={unit.id}
        reportId={report.id}
      />
      <Section title={t('report.correct')} note={t('report.correct-note')}>
        <CorrectForm {...props} answer={answer} onSubmit={onSubmit('correct')} />
      </Section>
      <Section title={t('report.withdraw')}>
        <WithdrawForm answer={answer} onSubmit={onSubmit('withdraw')} />
      </Section>
    </>
  )
}

function useKeepChange(props: Props, setSending: (sending: Sending) => void) {
  const t = useTranslate()
  const navigate = useNavigate()
  const submit = useSubmit()
  const { accountId, unit, report, food } = props
  return async (kind: ChangeKind, form: HTMLFormElement) => {
    const record = await readChange(kind, form).catch(() => undefined)
    if (!record) return submit(form)
    if ('intent' in record) return setSending({ answer: record })
    setSending({ isSending: true })
    if (!(await keepRecord(record))) return submit(form)
    const sent = await sendNow(record)
    if (sent?.state === 'sent') navigate(`/units/${unit.id}/reports/${sent.reportId}?saved=1`)
    if (sent?.state === 'held') navigate(`/units/${unit.id}/reports/held`)
    setSending({ isKept: sent?.state === 'waiting' })
  }

  async function readChange(kind: ChangeKind, form: HTMLFormElement) {
    const device = await import('./device-report.form.ts')
    const { newKey } = await import('./outbox-store.client.ts')
    const today = await dayOnDevice(unit.timeZone, props.today)
    const read = kind === 'correct' ? device.readCorrectionOnDevice : device.readWithdrawalOnDevice
    const at = { report, food, today, key: newKey(), habit: t.locale }
    const found = read(new FormData(form), at)
    if (!found.ok) return { intent: kind, problem: found.problem }
    return {
      ...found.report,
      accountId,
      unitId: unit.id,
      unitName: unit.name,
      typedAt: new Date().toISOString(),
      seen: [],
    } satisfies OutboxRecord
  }
}
