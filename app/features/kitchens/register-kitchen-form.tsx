import { Button } from '#app/components/button.tsx'
import { Field, NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { EQUIPMENT_KINDS } from './kitchen.ts'

/** A kitchen as it is registered now, each field as the form writes it. */
export type KitchenFields = Readonly<Record<string, string>>

type Props = {
  institutions: readonly { id: string; name: string }[]
  /** Missing: a new kitchen. */
  now?: KitchenFields
  answer?: Answer
}

/** The kitchen of an institution, with what its gate, its machines and its roads allow. */
export function RegisterKitchenForm({ institutions, now = {}, answer }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('register')
  return (
    <PostForm intent="register" answer={answer} className="max-w-3xl">
      <SelectField
        name="institutionId"
        label={t('kitchen.institution')}
        choices={institutions.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={now.institutionId}
      />
      <TextField
        name="name"
        label={t('kitchen.full-name')}
        hint={t('kitchen.full-name-hint')}
        maxLength={120}
        defaultValue={now.name}
      />
      <Limits now={now} />
      <Gates now={now} />
      <Section title={t('kitchen.machines')} note={t('kitchen.machines-note')}>
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {EQUIPMENT_KINDS.map((kind) => (
            <NumberField
              key={kind}
              name={`minutes-${kind}`}
              label={t.code('equipment', kind)}
              unit={t('place.minutes')}
              defaultValue={now[`minutes-${kind}`]}
              isOptional
            />
          ))}
        </div>
      </Section>
      <Button tone="go" disabled={isSending}>
        {now.name ? t('do.save') : t('kitchen.register')}
      </Button>
    </PostForm>
  )
}

function Limits({ now }: { now: KitchenFields }) {
  const t = useTranslate()
  return (
    <Section title={t('kitchen.limits')} note={t('kitchen.limits-note')}>
      <label className="mb-4 flex min-h-8 items-center gap-2.5">
        <input
          type="checkbox"
          name="isRemote"
          defaultChecked={now.isRemote === 'on'}
          className="size-4.5 accent-leaf"
        />
        {t('kitchen.is-remote')}
      </label>
      <div className="grid gap-x-6 sm:grid-cols-3">
        <NumberField
          name="mostPortions"
          label={t('kitchen.most-portions')}
          defaultValue={now.mostPortions}
          isOptional
        />
        <NumberField
          name="mostDistanceKm"
          label={t('kitchen.most-distance')}
          unit="km"
          defaultValue={now.mostDistanceKm}
          isOptional
        />
        <NumberField
          name="mostTravelMinutes"
          label={t('kitchen.most-travel')}
          unit={t('place.minutes')}
          defaultValue={now.mostTravelMinutes}
          isOptional
        />
      </div>
    </Section>
  )
}

const GATES = [
  { name: 'goodsFrom', label: 'kitchen.goods-from' },
  { name: 'goodsUntil', label: 'kitchen.goods-until' },
  { name: 'mealsFrom', label: 'kitchen.meals-from' },
  { name: 'mealsUntil', label: 'kitchen.meals-until' },
] as const

function Gates({ now }: { now: KitchenFields }) {
  const t = useTranslate()
  return (
    <Section title={t('kitchen.gates')} note={t('kitchen.gates-note')}>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {GATES.map(({ name, label }) => (
          <Field key={name} name={name} label={t(label)} defaultValue={now[name]} isOptional>
            {(control) => <input {...control} type="time" className="input max-w-40" />}
          </Field>
        ))}
      </div>
    </Section>
  )
}
