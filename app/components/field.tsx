import { type ReactNode, useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isDay } from '#app/shared/day.ts'
import { sayFieldProblem, useFormState } from './form.tsx'

type Control = {
  id: string
  name: string
  required: boolean
  defaultValue: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  isOptional?: boolean
  defaultValue?: string | number
  className?: string
}

/** Label, control, hint and message, tied together for eyes and screen readers alike. */
export function Field(props: FieldProps & { children: (control: Control) => ReactNode }) {
  const t = useTranslate()
  const { id: formId, problem } = useFormState()
  const wrong = problem?.fields[props.name]
  const id = `${formId}-${props.name}`
  const hints = [props.hint ? `${id}-hint` : '', wrong ? `${id}-problem` : ''].filter(Boolean)
  const given = problem?.typed[props.name] ?? props.defaultValue
  return (
    <div className={`mb-4 ${props.className ?? ''}`}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {props.label}
        {props.isOptional && (
          <span className="font-normal text-soft"> · {t('field.optional')}</span>
        )}
      </label>
      {props.children({
        id,
        name: props.name,
        required: !props.isOptional,
        defaultValue: given === undefined ? undefined : String(given),
        'aria-describedby': hints.join(' ') || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {props.hint && (
        <p id={`${id}-hint`} className="mt-1 text-small text-soft">
          {props.hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-problem`} className="mt-1 text-small font-semibold text-brick">
          ▲ {sayFieldProblem(t, wrong.code, wrong.limit)}
        </p>
      )}
    </div>
  )
}

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'search'
  autoComplete?: string
  maxLength?: number
}

export function TextField({ type = 'text', autoComplete, maxLength = 200, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(control) => <input {...control} {...{ type, autoComplete, maxLength }} className="input" />}
    </Field>
  )
}

export function LongTextField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  return (
    <Field {...field}>
      {(control) => <textarea {...control} rows={rows} maxLength={2000} className="input" />}
    </Field>
  )
}

/** A number as people type it, `12,5`; parse it with `numberField` of the page's language. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: ReactNode }) {
  return (
    <Field {...field}>
      {(control) => (
        <span className="flex items-center gap-2">
          <input
            {...control}
            inputMode="decimal"
            className="input max-w-40 text-right tabular-nums"
          />
          {unit && <span className="text-soft">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** A date; browsers show it by their own language, so it is repeated in words. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  const { min, max, ...field } = props
  const t = useTranslate()
  const [day, setDay] = useState(String(props.defaultValue ?? ''))
  return (
    <Field {...field} hint={isDay(day) ? t.day(day) : field.hint}>
      {(control) => (
        <input
          {...control}
          {...{ min, max }}
          type="date"
          className="input max-w-48"
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

export type Choice = { value: string; label: string; group?: string }

export function SelectField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const t = useTranslate()
  const groups = [...new Set(choices.map(({ group }) => group))]
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} className="input">
          <option value="">{t('do.choose')}</option>
          {groups.map((group) => {
            const options = choices.filter((choice) => choice.group === group)
            const list = options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))
            return group ? (
              <optgroup key={group} label={group}>
                {list}
              </optgroup>
            ) : (
              list
            )
          })}
        </select>
      )}
    </Field>
  )
}
