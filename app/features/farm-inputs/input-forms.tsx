import { Button } from '#app/components/button.tsx'
import {
  type Choice,
  DateField,
  NumberField,
  SelectField,
  TextField,
} from '#app/components/field.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { INPUT_KINDS, type InputLot } from './input-lot.ts'

type Place = { id: string; name: string }

/** What came in; a lot without a unit is for all of the institution. */
export function ReceiveInputForm(props: {
  institutions: readonly Place[]
  units: readonly (Place & { institutionName: string })[]
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const { institutions, units } = props
  const only = institutions.length === 1 ? institutions[0]?.id : undefined
  const unitChoices: Choice[] = units.map(({ id, name, institutionName }) => ({
    value: id,
    label: name,
    group: institutions.length > 1 ? institutionName : undefined,
  }))
  return (
    <PostForm intent="receive" answer={props.answer}>
      <SelectField
        name="institutionId"
        label={t('unit.institution')}
        choices={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={only}
      />
      <SelectField
        name="kind"
        label={t('input.kind')}
        choices={INPUT_KINDS.map((kind) => ({ value: kind, label: t(`input-kind.${kind}`) }))}
      />
      <TextField name="name" label={t('input.name')} hint={t('input.name-hint')} maxLength={80} />
      <TextField name="code" label={t('input.code')} hint={t('input.code-hint')} maxLength={40} />
      <NumberField name="kg" label={t('input.weighed')} unit="kg" />
      <DateField name="receivedOn" label={t('input.received-on')} defaultValue={props.today} />
      <InputTerms unitChoices={unitChoices} />
      <TextField name="note" label={t('cycle.note')} isOptional maxLength={300} />
      <Button tone="go">{t('input.receive')}</Button>
    </PostForm>
  )
}

/** For which unit it is kept, and of compost what is in it. */
function InputTerms({ unitChoices }: { unitChoices: readonly Choice[] }) {
  const t = useTranslate()
  return (
    <>
      <SelectField
        name="unitId"
        label={t('input.for')}
        hint={t('input.for-hint')}
        choices={unitChoices}
        isOptional
      />
      <SelectField
        name="coalAsh"
        label={t('input.coal-ash')}
        hint={t('input.coal-ash-hint')}
        choices={[
          { value: 'no', label: t('unit.no') },
          { value: 'yes', label: t('unit.yes') },
        ]}
        isOptional
      />
    </>
  )
}

/** A laboratory's letter on a lot of compost. */
export function LabResultForm(props: { lots: readonly InputLot[]; answer: Answer | undefined }) {
  const t = useTranslate()
  const choices = props.lots.map(({ id, name, code }) => ({ value: id, label: `${name}, ${code}` }))
  return (
    <PostForm intent="lab" answer={props.answer} encType="multipart/form-data">
      <SelectField name="inputLotId" label={t('input.compost')} choices={choices} />
      <TextField name="number" label={t('lab.number')} maxLength={80} />
      <TextField name="laboratory" label={t('lab.laboratory')} maxLength={120} />
      <DateField name="testedOn" label={t('lab.tested-on')} />
      <SelectField
        name="verdict"
        label={t('lab.verdict')}
        hint={t('lab.verdict-hint')}
        choices={[
          { value: 'meets', label: t('lab.meets') },
          { value: 'fails', label: t('lab.fails') },
        ]}
      />
      <FileField name="letter" label={t('lab.letter')} accept="image/*,.pdf" />
      <Button>{t('lab.file')}</Button>
    </PostForm>
  )
}
