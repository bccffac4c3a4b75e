import { Button } from '#app/components/button.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { clockOffMinutes } from '#app/features/supply/report-origin.ts'
import { SaidQuantity, ShortDay } from '#app/features/supply/report-table.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { decisionsFor, type HeldDecision, type HeldReport } from './held-report.ts'

type Props = { held: HeldReport; timeZone: string; answer: Answer | undefined; mayDecide: boolean }

/** A report or a change from a device beside the report that it met; a person says which is right. */
export function HeldReportCard({ held, timeZone, answer, mayDecide }: Props) {
  const t = useTranslate()
  return (
    <article className="mb-8 border-t border-line pt-4">
      <h2 className="mb-2">
        {foodNameIn(t.locale, held)}, <ShortDay day={held.readyOn} />
      </h2>
      {held.kind !== 'report' && (
        <p className="mb-3 max-w-[72ch]">
          {t(`held.note-${held.kind}`, { kg: t.kg(held.basedOnKg) })}
        </p>
      )}
      <SideBySide held={held} timeZone={timeZone} />
      {mayDecide && <Decisions held={held} answer={answer} />}
    </article>
  )
}

function SideBySide({ held, timeZone }: Pick<Props, 'held' | 'timeZone'>) {
  const t = useTranslate()
  return (
    <table className="table">
      <caption className="sr-only">{t('held.table')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{t('held.fact')}</span>
          </th>
          <th scope="col">
            {t('held.standing')} ({t.code('report-status', held.standing.status)})
          </th>
          <th scope="col">{t(`held.held-${held.kind}`)}</th>
        </tr>
      </thead>
      <tbody>
        {useRows(held, timeZone).map(({ head, a, b }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            <td>{a}</td>
            <td>{b}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useRows(held: HeldReport, timeZone: string) {
  const t = useTranslate()
  const { standing } = held
  return [
    { head: t('report.said'), a: <SaidQuantity of={standing} />, b: <HeldSaid held={held} /> },
    {
      head: t('report.ready-on'),
      a: <ShortDay day={standing.readyOn} />,
      b: <ShortDay day={held.readyOn} />,
    },
    {
      head: t('report.use-by'),
      a: <ShortDay day={standing.useBy} />,
      b: <ShortDay day={held.useBy} />,
    },
    { head: t('held.by'), a: standing.reportedBy, b: held.reportedBy },
    {
      head: t('held.when'),
      a: t.instant(standing.reportedAt, timeZone),
      b: <TypedAt held={held} timeZone={timeZone} />,
    },
    { head: t('report.note'), a: standing.note ?? '–', b: held.note ?? '–' },
  ]
}

function HeldSaid({ held }: { held: HeldReport }) {
  const t = useTranslate()
  return held.kind === 'withdraw' ? <b>{t('held.not-coming')}</b> : <SaidQuantity of={held} />
}

function TypedAt({ held, timeZone }: { held: HeldReport; timeZone: string }) {
  const t = useTranslate()
  const minutes = clockOffMinutes(held.deviceAheadSeconds)
  return (
    <>
      {t.instant(held.heldAt, timeZone)}
      {minutes !== undefined && (
        <span className="block text-small text-soft">
          {t('report.clock-off', { typed: t.instant(held.typedAt, timeZone), minutes })}
        </span>
      )}
    </>
  )
}

function Decisions({ held, answer }: { held: HeldReport; answer: Answer | undefined }) {
  const t = useTranslate()
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {decisionsFor(held).map((decision) => (
        <PostForm
          key={decision}
          intent="decide"
          id={`decide-${held.id}-${decision}`}
          answer={answer}
        >
          <input type="hidden" name="heldId" value={held.id} />
          <input type="hidden" name="decision" value={decision} />
          <Button>{t(wordOf(held, decision))}</Button>
        </PostForm>
      ))}
    </div>
  )
}

const wordOf = ({ kind }: HeldReport, decision: HeldDecision) =>
  kind === 'report' || decision === 'drop'
    ? (`held.${decision}` as const)
    : (`held.${decision}-${kind}` as const)
