import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateField, NumberField, TextField } from '#app/components/field.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { SlaughterRecord } from './slaughter-record.ts'

/** The halal slaughters of a unit, each with its letter. */
export function SlaughterTable({ records }: { records: readonly SlaughterRecord[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('slaughter.title')}
      isCaptionHidden
      rows={records}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('slaughter.none')}</p>}
      columns={[
        { head: t('slaughter.on'), cell: ({ slaughteredOn }) => t.date(slaughteredOn) },
        { head: t('slaughter.heads'), isFigure: true, cell: ({ heads }) => t.number(heads) },
        { head: t('slaughter.carcass'), isFigure: true, cell: ({ carcassKg }) => t.kg(carcassKg) },
        { head: t('slaughter.place'), cell: ({ slaughterPlace }) => slaughterPlace },
        {
          head: t('slaughter.certificate'),
          cell: ({ certificateNumber, attachmentId }) =>
            attachmentId ? (
              <a className="link" href={`/attachments/${attachmentId}`}>
                {certificateNumber}
              </a>
            ) : (
              certificateNumber
            ),
        },
      ]}
    />
  )
}

export function RecordSlaughterForm(props: { today: string; answer: Answer | undefined }) {
  const t = useTranslate()
  return (
    <PostForm intent="slaughter" answer={props.answer} encType="multipart/form-data">
      <DateField name="slaughteredOn" label={t('slaughter.on')} defaultValue={props.today} />
      <NumberField name="heads" label={t('slaughter.heads')} unit={t('log.heads')} />
      <NumberField name="carcassKg" label={t('slaughter.carcass')} unit="kg" />
      <TextField
        name="slaughterPlace"
        label={t('slaughter.place')}
        hint={t('slaughter.place-hint')}
        maxLength={120}
      />
      <TextField
        name="certificateNumber"
        label={t('slaughter.certificate')}
        hint={t('slaughter.certificate-hint')}
        maxLength={80}
      />
      <FileField name="letter" label={t('slaughter.letter')} accept="image/*,.pdf" isOptional />
      <Button>{t('slaughter.record')}</Button>
    </PostForm>
  )
}
