import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { decideOnFoodBed, type InputLot } from './input-lot.ts'

/** What an institution has to put in, how much is left, and whether it may go to food beds. */
export function InputLotTable(props: {
  caption: string
  lots: readonly InputLot[]
  unitNameOf: (unitId: string) => string | undefined
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={props.caption}
      isCaptionHidden
      rows={props.lots}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('input.none')}</p>}
      columns={[
        { head: t('input.name'), cell: (lot) => <LotName lot={lot} /> },
        { head: t('input.kind'), cell: ({ kind }) => t.code('input-kind', kind) },
        { head: t('input.left'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
        {
          head: t('input.for'),
          cell: ({ unitId }) =>
            (unitId === undefined ? undefined : props.unitNameOf(unitId)) ?? t('input.for-all'),
        },
        { head: t('input.on-food-beds'), cell: (lot) => <OnFoodBeds lot={lot} /> },
      ]}
    />
  )
}

function LotName({ lot }: { lot: InputLot }) {
  const t = useTranslate()
  return (
    <>
      {lot.name}
      <span className="block text-small font-normal text-soft">
        {lot.code} · {t('input.received', { day: t.shortDate(lot.receivedOn) })}
      </span>
    </>
  )
}

/** The safety rule of one lot in words, with the letter that opened the way. */
function OnFoodBeds({ lot }: { lot: InputLot }) {
  const t = useTranslate()
  if (lot.kind !== 'compost') return <>{t('input.no-rule')}</>
  const bed = decideOnFoodBed(lot)
  return (
    <>
      <StatusBadge tone={bed.ok ? 'good' : 'trouble'}>
        {bed.ok ? t('input.may') : t('input.may-not')}
      </StatusBadge>
      {!bed.ok && <span className="block text-small">{t.code('refusal', bed.refusal)}</span>}
      {lot.labResult && (
        <a className="link block text-small" href={`/attachments/${lot.labResult.attachmentId}`}>
          {t('input.letter', {
            number: lot.labResult.number,
            day: t.shortDate(lot.labResult.testedOn),
          })}
        </a>
      )}
    </>
  )
}
