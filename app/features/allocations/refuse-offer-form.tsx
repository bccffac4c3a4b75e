import { Button } from '#app/components/button.tsx'
import { LongTextField, NumberField, SelectField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { REFUSAL_REASONS } from './offer-refusal.ts'

type OfferedLot = {
  id: string
  code: string
  foodNameId: string
  foodNameEn: string
  unitName?: string
  kg: number
  readyOn: string
}

export function RefuseOfferForm(props: {
  lots: readonly OfferedLot[]
  answer: Answer | undefined
}) {
  const t = useTranslate()
  if (props.lots.length === 0) {
    return <p className="text-soft">{t('offer-refusal.nothing-offered')}</p>
  }
  return (
    <PostForm intent="refuse" answer={props.answer}>
      <SelectField
        name="lotId"
        label={t('offer-refusal.lot')}
        choices={props.lots.map((lot) => ({
          value: lot.id,
          label: `${foodNameIn(t.locale, lot)} ${t.kg(lot.kg)}, ${t.shortDate(lot.readyOn)}, ${lot.unitName ?? lot.code}`,
        }))}
      />
      <NumberField name="kg" label={t('offer-refusal.kg')} unit="kg" />
      <SelectField
        name="reason"
        label={t('offer-refusal.reason')}
        choices={REFUSAL_REASONS.map((reason) => ({
          value: reason,
          label: t(`offer-reason.${reason}`),
        }))}
      />
      <LongTextField
        name="note"
        label={t('offer-refusal.note')}
        hint={t('offer-refusal.note-hint')}
      />
      <Button tone="go">{t('offer-refusal.save')}</Button>
    </PostForm>
  )
}
