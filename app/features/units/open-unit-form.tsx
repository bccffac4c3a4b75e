import { Button } from '#app/components/button.tsx'
import { DateField, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { UnitKind } from './production-unit.ts'
import { factsOf, UNIT_LOCATIONS, type UnitFact } from './unit-saying.ts'

/** A unit as it stands now, each field as the form writes it. */
export type UnitFields = Readonly<Record<string, string>>

/** What a unit of this kind is and can hold; what nobody knows yet stays empty. */
export function OpenUnitForm(props: {
  kind: UnitKind
  institutions: readonly { id: string; name: string }[]
  /** Missing: a new unit. */
  now?: UnitFields
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const isSending = useIsSending('say')
  const { kind, institutions, now = {} } = props
  return (
    <PostForm intent="say" answer={props.answer} className="max-w-3xl">
      <input type="hidden" name="kind" value={kind} />
      <PlaceFields {...{ institutions, now }} />
      {factsOf(kind).map((fact) => (
        <FactField key={fact} {...{ fact, now }} />
      ))}
      <TextField
        name="capacityNote"
        label={t('unit.capacity-note')}
        maxLength={120}
        defaultValue={now.capacityNote}
        isOptional
      />
      <DateField
        name="openedOn"
        label={t('unit.opened-on')}
        defaultValue={now.openedOn}
        isOptional
      />
      <Button tone="go" disabled={isSending}>
        {now.name ? t('do.save') : t('unit.open')}
      </Button>
    </PostForm>
  )
}

type PlaceProps = { institutions: readonly { id: string; name: string }[]; now: UnitFields }

function PlaceFields({ institutions, now }: PlaceProps) {
  const t = useTranslate()
  const locations = UNIT_LOCATIONS.map((value) => ({
    value,
    label: t.code('unit-location', value),
  }))
  return (
    <>
      <SelectField
        name="institutionId"
        label={t('unit.institution')}
        choices={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={now.institutionId ?? institutions[0]?.id}
      />
      <TextField name="name" label={t('unit.name')} maxLength={80} defaultValue={now.name} />
      <SelectField
        name="location"
        label={t('unit.security')}
        choices={locations}
        defaultValue={now.location}
      />
      <TextField
        name="placeNote"
        label={t('unit.place-note')}
        hint={t('unit.place-note-hint')}
        defaultValue={now.placeNote}
        isOptional
      />
    </>
  )
}

const MEASURES: Partial<Record<UnitFact, string>> = {
  areaM2: 'm²',
  volumeM3: 'm³',
  maxCropHeightCm: 'cm',
}

function FactField({ fact, now }: { fact: UnitFact; now: UnitFields }) {
  const t = useTranslate()
  const field = { name: fact, label: t.code('unit-fact', fact), defaultValue: now[fact] }
  if (fact !== 'isOrganic' && fact !== 'hasAeration') {
    const isHeight = fact === 'maxCropHeightCm'
    const hint = isHeight ? t('unit.height-hint') : undefined
    return <NumberField {...field} hint={hint} unit={MEASURES[fact]} isOptional />
  }
  const choices = [
    { value: 'yes', label: t('unit.yes') },
    { value: 'no', label: t('unit.no') },
  ]
  return <SelectField {...field} choices={choices} isOptional />
}
