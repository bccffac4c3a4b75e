import { Link } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { ShortDay } from '#app/features/supply/report-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { LotOnPage, MovementOnPage } from './lot-page.ts'
import { isTooWarm, STORAGE_CLASSES } from './storage.ts'

/** Where a lot comes from and where it lies, fact by fact. */
export function LotFactList({ lot }: { lot: LotOnPage }) {
  const t = useTranslate()
  const { report, storage } = lot
  const facts = [
    { label: t('lot.left'), value: <b>{t.kg(lot.kg)}</b> },
    {
      label: t('lot.window-short'),
      value: (
        <>
          <ShortDay day={lot.readyOn} /> – <ShortDay day={lot.useBy} />
        </>
      ),
    },
    { label: t('lot.from'), value: <LotOriginLink lot={lot} /> },
    lot.cycleStartedOn && {
      label: t('lot.cycle-since'),
      value: t.date(lot.cycleStartedOn),
    },
    report && {
      label: t('lot.promised'),
      value: `${t.kg(report.kg)}, ${report.reportedBy}, ${t.instant(report.reportedAt, lot.timeZone)}`,
    },
    {
      label: t('lot.stored'),
      value: [storage.place, t.code('storage', storage.storageClass)].filter(Boolean).join(' · '),
    },
  ]
  return (
    <>
      {isTooWarm(storage.storageClass, lot.foodStorage) && (
        <p className="proof is-warning mb-4">
          {t('lot.too-warm', { asked: t.code('storage', lot.foodStorage) })}
        </p>
      )}
      <dl className="mb-6 grid max-w-[72ch] grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        {facts.map(
          (fact) =>
            fact && (
              <div key={fact.label} className="contents">
                <dt className="text-soft">{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}

function LotOriginLink({ lot }: { lot: LotOnPage }) {
  const t = useTranslate()
  if (!lot.unitId) return <>{t.code('lot-origin', lot.origin)}</>
  return (
    <>
      <Link className="link" to={`/units/${lot.unitId}`}>
        {lot.unitName}
      </Link>
      , {lot.institutionName}
    </>
  )
}

type Balanced = MovementOnPage & { leftKg: number }

/** Every movement with what was left after it: the balance is their sum, nothing else. */
export function LotMovements(props: { movements: readonly Balanced[]; timeZone: string }) {
  const t = useTranslate()
  return (
    <Section title={t('lot.movements')}>
      <DataTable
        caption={t('lot.movements')}
        isCaptionHidden
        rows={props.movements}
        keyOf={({ id }) => id}
        empty={<p className="text-soft">{t('lot.no-movements')}</p>}
        columns={[
          {
            head: t('lot.move-kind'),
            cell: (one) => (
              <>
                {t.code('movement', one.kind)}
                {one.cause && `: ${t.code('cause', one.cause)}`}
                {one.reason && (
                  <span className="block text-small font-normal text-soft">{one.reason}</span>
                )}
              </>
            ),
          },
          { head: t('lot.moved-on'), cell: ({ movedOn }) => <ShortDay day={movedOn} /> },
          {
            head: t('lot.kg'),
            isFigure: true,
            cell: ({ kg }) => `${kg > 0 ? '+' : '−'}${t.kg(Math.abs(kg))}`,
          },
          { head: t('lot.left'), isFigure: true, cell: ({ leftKg }) => t.kg(leftKg) },
          {
            head: t('lot.recorded'),
            cell: ({ recordedAt, recordedBy }) => (
              <span className="text-small text-soft">
                {[recordedBy, t.instant(recordedAt, props.timeZone)].filter(Boolean).join(', ')}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

export function StoreLotForm({ lot, answer }: { lot: LotOnPage; answer: Answer | undefined }) {
  const t = useTranslate()
  const { storage } = lot
  const choices = STORAGE_CLASSES.map((value) => ({ value, label: t.code('storage', value) }))
  return (
    <Section title={t('lot.store-title')}>
      <PostForm intent="store" answer={answer} className="max-w-md">
        <TextField
          name="place"
          label={t('lot.place')}
          hint={t('lot.place-hint')}
          defaultValue={storage.place}
          maxLength={60}
          isOptional
        />
        <SelectField
          name="storageClass"
          label={t('lot.storage-class')}
          choices={choices}
          defaultValue={storage.isOfFood ? '' : storage.storageClass}
          isOptional
        />
        <Button>{t('lot.store-send')}</Button>
      </PostForm>
    </Section>
  )
}
