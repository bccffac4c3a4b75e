import { Button, ButtonLink } from '#app/components/button.tsx'
import { PostForm, useIsSending } from '#app/components/form.tsx'
import { Empty, Proof } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Run = {
  startsOn: string
  finishedAt?: Date | string
  gainIdr?: number
  boundIdr?: number
}

export type HeadFacts = { run?: Run; isUnderWay: boolean; hasFailed: boolean; timeZone: string }

/** What the calendar is worth, how sure that is, and from when it is. */
export function CalendarProof(
  props: HeadFacts & { unitGainIdr?: number; hasBeforeInputs?: boolean },
) {
  const t = useTranslate()
  const { run, isUnderWay, hasFailed, timeZone, unitGainIdr, hasBeforeInputs } = props
  const worth = { gain: t.idr(run?.gainIdr), bound: t.idr(run?.boundIdr) }
  return (
    <>
      {isUnderWay && <Proof tone="warning">{t('calendar.under-way')}</Proof>}
      {hasFailed && <Proof tone="warning">{t('calendar.failed')}</Proof>}
      {!run && !isUnderWay && <Empty>{t('calendar.none-yet')}</Empty>}
      {run && (
        <>
          <Proof>
            {hasBeforeInputs
              ? t('calendar.proof-before-inputs', worth)
              : t('calendar.proof', worth)}{' '}
            {unitGainIdr !== undefined && t('calendar.unit-gain', { gain: t.idr(unitGainIdr) })}
          </Proof>
          <p className="mb-4 max-w-[90ch] text-small text-soft">
            {t('calendar.made', { at: t.instant(run.finishedAt, timeZone) })}{' '}
            {t('calendar.pessimistic')}
          </p>
        </>
      )}
    </>
  )
}

export function CalendarActions(props: { unitId?: string; mayAsk: boolean; isUnderWay: boolean }) {
  const t = useTranslate()
  const isSending = useIsSending('again')
  return (
    <>
      {props.unitId && (
        <ButtonLink to={`/units/${props.unitId}/needs`}>{t('calendar.needs')}</ButtonLink>
      )}
      <PrintButton />
      {props.mayAsk && !props.isUnderWay && (
        <PostForm intent="again">
          <Button disabled={isSending}>{t('calendar.again')}</Button>
        </PostForm>
      )}
    </>
  )
}
