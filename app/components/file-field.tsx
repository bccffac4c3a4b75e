import { Field, type FieldProps } from './field.tsx'

type Props = FieldProps & { accept: string; isMultiple?: boolean }

/** A file from this device; a browser never gives it back after a mistake. */
export function FileField({ accept, isMultiple, ...field }: Props) {
  return (
    <Field {...field}>
      {({ defaultValue: _typed, ...control }) => (
        <input {...control} type="file" accept={accept} multiple={isMultiple} className="input" />
      )}
    </Field>
  )
}
