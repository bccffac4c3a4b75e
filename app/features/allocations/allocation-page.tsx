import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type ShownLot = {
  id: string
  code: string
  foodNameId: string
  foodNameEn: string
  readyOn: string
  useBy: string
  kg: number
  mbgKg: number
  plannedKg: number
  isShared: boolean
}

/** Lots of a unit: what is there, what kitchens may have and plan to take, and sharing it out. */
export function SharedLotTable(props: { lots: readonly ShownLot[]; mayShare: boolean }) {
  const t = useTranslate()
  if (props.lots.length === 0) return <p className="text-soft">{t('allocation.lots-none')}</p>
  return (
    <DataTable
      caption={t('allocation.lots')}
      isCaptionHidden
      rows={props.lots}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('allocation.lot'),
          cell: (lot) => (
            <>
              {foodNameIn(t.locale, lot)}
              <span className="block text-small font-normal text-soft">{lot.code}</span>
            </>
          ),
        },
        {
          head: t('allocation.ready'),
          cell: ({ readyOn, useBy }) => `${t.shortDate(readyOn)} – ${t.shortDate(useBy)}`,
        },
        { head: t('allocation.kg'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
        { head: t('allocation.mbg-kg'), isFigure: true, cell: ({ mbgKg }) => t.kg(mbgKg) },
        {
          head: t('allocation.planned-kg'),
          isFigure: true,
          cell: ({ plannedKg }) => t.kg(plannedKg),
        },
        {
          head: t('allocation.kept'),
          cell: (lot) => (props.mayShare ? <ShareForms lot={lot} /> : <Shared lot={lot} />),
        },
      ]}
    />
  )
}

function Shared({ lot }: { lot: ShownLot }) {
  const t = useTranslate()
  return <>{lot.isShared ? t('allocation.shared') : ''}</>
}

function ShareForms({ lot }: { lot: ShownLot }) {
  const t = useTranslate()
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <Shared lot={lot} />
      {(['wait', 'market'] as const).map((rest) => (
        <PostForm key={rest} intent="share" id={`${rest}-${lot.id}`}>
          <input type="hidden" name="lotId" value={lot.id} />
          <input type="hidden" name="rest" value={rest} />
          <Button isSmall>
            {rest === 'wait' ? t('allocation.share') : t('allocation.share-market')}
          </Button>
        </PostForm>
      ))}
    </div>
  )
}

type Kept = {
  id: string
  lotCode: string
  foodNameId: string
  foodNameEn: string
  purpose: 'bama' | 'seed' | 'market'
  kg: number
  reason: string
  handedOverOn?: string
  handedTo?: string
}

/** What is kept apart, why, and handing it over. */
export function KeptTable(props: {
  kept: readonly Kept[]
  mayHand: boolean
  answer?: Answer
  answered?: string
}) {
  const t = useTranslate()
  const { kept, mayHand, answer, answered } = props
  if (kept.length === 0) return <p className="text-soft">{t('allocation.kept-none')}</p>
  return (
    <DataTable
      caption={t('allocation.kept')}
      isCaptionHidden
      rows={kept}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('allocation.purpose'),
          cell: ({ purpose }) => t(`allocation-purpose.${purpose}`),
        },
        { head: t('allocation.kg'), isFigure: true, cell: ({ kg }) => t.kg(kg) },
        {
          head: t('allocation.lot'),
          cell: (one) => `${foodNameIn(t.locale, one)}, ${one.lotCode}`,
        },
        {
          head: t('allocation.why'),
          cell: ({ reason }) => t.code('allocation-reason', reason),
        },
        {
          head: t('allocation.handed-to'),
          cell: (one) =>
            one.handedOverOn ? (
              t('allocation.handed', {
                to: one.handedTo ?? '',
                day: t.shortDate(one.handedOverOn),
              })
            ) : mayHand ? (
              <HandForm id={one.id} answer={answered === one.id ? answer : undefined} />
            ) : (
              ''
            ),
        },
      ]}
    />
  )
}

function HandForm({ id, answer }: { id: string; answer: Answer | undefined }) {
  const t = useTranslate()
  return (
    <PostForm intent="hand" id={`hand-${id}`} answer={answer} className="no-print">
      <input type="hidden" name="reservationId" value={id} />
      <TextField name="handedTo" label={t('allocation.handed-to')} maxLength={120} />
      <Button isSmall>{t('allocation.hand-over')}</Button>
    </PostForm>
  )
}
