import { Button } from '#app/components/button.tsx'
import { NumberField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SUPPLIER_KINDS } from './supplier.ts'

/** A supplier that the region does not know yet, with its way to this kitchen. */
export function SupplierForm({ answer }: { answer?: Answer }) {
  const t = useTranslate()
  return (
    <PostForm intent="supplier" answer={answer}>
      <TextField name="name" label={t('sources.supplier-name')} />
      <SelectField
        name="kind"
        label={t('sources.supplier-kind')}
        choices={SUPPLIER_KINDS.map((kind) => ({ value: kind, label: t(`supplier-kind.${kind}`) }))}
      />
      <NumberField name="minimumOrderIdr" label={t('sources.minimum-order')} unit="Rp" isOptional />
      <NumberField name="transportIdrPerKg" label={t('sources.transport')} unit="Rp/kg" />
      <Button>{t('sources.register')}</Button>
    </PostForm>
  )
}
