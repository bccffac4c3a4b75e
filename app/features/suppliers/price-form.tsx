import { Button } from '#app/components/button.tsx'
import { type Choice, DateField, NumberField, SelectField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A price as a buyer brings it home from the survey. */
export function PriceForm(props: {
  foods: readonly { id: string; nameId: string; nameEn: string; foodGroup: string }[]
  suppliers: readonly { id: string; name: string }[]
  sources: readonly string[]
  today: string
  answer: Answer | undefined
}) {
  const t = useTranslate()
  const foods: Choice[] = props.foods.map((food) => ({
    value: food.id,
    label: t.locale === 'id' ? food.nameId : food.nameEn,
    group: t.code('food-group', food.foodGroup),
  }))
  const suppliers = props.suppliers.map(({ id, name }) => ({ value: id, label: name }))
  const sources = props.sources.map((code) => ({ value: code, label: t.code('source', code) }))
  return (
    <PostForm intent="register" answer={props.answer}>
      <SelectField name="foodId" label={t('offer.food')} choices={foods} />
      <SelectField name="supplierId" label={t('offer.supplier')} choices={suppliers} />
      <NumberField name="priceIdrPerKg" label={t('offer.price')} unit="Rp/kg" />
      <NumberField name="maxKg" label={t('offer.max-kg')} unit="kg" isOptional />
      <DateField name="validFrom" label={t('offer.valid-from')} defaultValue={props.today} />
      <DateField name="validUntil" label={t('offer.valid-until')} isOptional />
      <SelectField
        name="sourceCode"
        label={t('offer.source')}
        choices={sources}
        defaultValue="price-survey"
      />
      <Button tone="go">{t('offer.save')}</Button>
    </PostForm>
  )
}
