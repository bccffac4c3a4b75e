import type { ReactNode } from 'react'
import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CalendarLine } from './calendar-line.ts'

type Deciding = { line: CalendarLine; answer: Answer | undefined; answered: string | undefined }

/** Accept with one touch; change or decline say why. */
export function DecideLineForm(props: Deciding) {
  const t = useTranslate()
  const { line } = props
  return (
    <div className="no-print mt-2 flex flex-wrap items-start gap-2">
      <PostForm intent="decide" id={`accept-${line.id}`}>
        <Which line={line} how="accept" />
        <Button tone="go">{t('calendar.accept')}</Button>
      </PostForm>
      <Fold {...props} how="change" title={t('calendar.change')}>
        <NumberField
          name="quantity"
          label={t('calendar.quantity')}
          unit={line.quantityMeasure}
          defaultValue={t.number(line.proposedQuantity, 0)}
        />
        <DateField
          name="startedOn"
          label={t('calendar.started-on')}
          defaultValue={line.startUntil}
        />
        <Reason />
        <Button>{t('calendar.save-change')}</Button>
      </Fold>
      <Fold {...props} how="decline" title={t('calendar.decline')}>
        <Reason />
        <Button tone="danger">{t('calendar.save-decline')}</Button>
      </Fold>
    </div>
  )
}

function Reason() {
  const t = useTranslate()
  return (
    <TextField
      name="reason"
      label={t('calendar.reason')}
      hint={t('calendar.reason-hint')}
      maxLength={300}
    />
  )
}

function Fold(props: Deciding & { how: 'change' | 'decline'; title: string; children: ReactNode }) {
  const { line, how, answer, answered } = props
  const key = `${how}-${line.id}`
  const isMine = answered === key
  return (
    <details open={isMine && answer?.problem !== undefined}>
      <summary className="button inline-block cursor-pointer">{props.title}</summary>
      <div className="mt-2 max-w-80">
        <PostForm intent="decide" id={key} answer={isMine ? answer : undefined}>
          <Which line={line} how={how} />
          {props.children}
        </PostForm>
      </div>
    </details>
  )
}

const Which = ({ line, how }: { line: CalendarLine; how: string }) => (
  <>
    <input type="hidden" name="lineId" value={line.id} />
    <input type="hidden" name="how" value={how} />
  </>
)
