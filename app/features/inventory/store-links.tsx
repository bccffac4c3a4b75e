import { ButtonLink } from '#app/components/button.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** What a store does beside weighing in: fetch for a day, print labels, count. */
export function StoreLinks({ kitchenId }: { kitchenId: string }) {
  const t = useTranslate()
  const kitchen = `/kitchens/${kitchenId}`
  return (
    <>
      <ButtonLink to={`${kitchen}/picking`}>{t('picking.title')}</ButtonLink>
      <ButtonLink to={`${kitchen}/labels`}>{t('label.sheet')}</ButtonLink>
      <ButtonLink to={`${kitchen}/refusals`}>{t('offer-refusal.title')}</ButtonLink>
      <ButtonLink to={`${kitchen}/stocktake`}>{t('stocktake.title')}</ButtonLink>
    </>
  )
}
