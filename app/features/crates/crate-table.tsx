import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CRATE_LOADS, CRATE_PLACES, type Crate } from './crate.ts'

/** Every crate with its mark and where it went last. */
export function CrateTable({ caption, crates }: { caption: string; crates: readonly Crate[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={crates}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('crate.none')}</p>}
      columns={[
        { head: t('crate.code'), cell: ({ code }) => code },
        {
          head: t('crate.mark'),
          cell: ({ mark }) => (
            <StatusBadge tone={mark === 'food' ? 'good' : 'warning'}>
              {t(`crate-mark.${mark}`)}
            </StatusBadge>
          ),
        },
        {
          head: t('crate.last-trip'),
          cell: ({ lastTrip }) =>
            lastTrip
              ? t('crate.went', {
                  load: t(`crate-load.${lastTrip.carries}`),
                  place: t(`crate-place.${lastTrip.goesTo}`),
                  day: t.shortDate(lastTrip.carriedOn),
                })
              : t('crate.never'),
        },
      ]}
    />
  )
}

export function SendCrateForm(props: {
  crates: readonly Crate[]
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const choices = props.crates.map(({ id, code, mark, institutionName }) => ({
    value: id,
    label: `${code} (${t(`crate-mark.${mark}`)})`,
    group: institutionName,
  }))
  return (
    <PostForm intent="send" answer={props.answer}>
      <SelectField name="crateId" label={t('crate.which')} choices={choices} />
      <SelectField
        name="carries"
        label={t('crate.carries')}
        choices={CRATE_LOADS.map((load) => ({ value: load, label: t(`crate-load.${load}`) }))}
      />
      <SelectField
        name="goesTo"
        label={t('crate.goes-to')}
        choices={CRATE_PLACES.map((place) => ({ value: place, label: t(`crate-place.${place}`) }))}
      />
      <DateField
        name="carriedOn"
        label={t('crate.carried-on')}
        defaultValue={props.today}
        max={props.today}
      />
      <Button tone="go">{t('crate.send')}</Button>
    </PostForm>
  )
}

export function MarkCrateForm(props: {
  institutions: readonly { id: string; name: string }[]
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const { institutions } = props
  return (
    <PostForm intent="mark" answer={props.answer}>
      <SelectField
        name="institutionId"
        label={t('unit.institution')}
        choices={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={institutions.length === 1 ? institutions[0]?.id : undefined}
      />
      <TextField name="code" label={t('crate.code')} hint={t('crate.code-hint')} maxLength={30} />
      <SelectField
        name="mark"
        label={t('crate.mark')}
        choices={[
          { value: 'food', label: t('crate-mark.food') },
          { value: 'pens', label: t('crate-mark.pens') },
        ]}
      />
      <Button>{t('crate.add')}</Button>
    </PostForm>
  )
}
