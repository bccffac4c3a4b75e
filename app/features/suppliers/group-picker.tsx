import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FOOD_GROUPS, type PricedGroup } from './priced-group.ts'

/** Which group of foods the price list shows; a plain form that reads. */
export function GroupPicker({ group }: { group: PricedGroup }) {
  const t = useTranslate()
  return (
    <Form method="get" className="no-print mb-4 flex items-end gap-2">
      <label className="grid gap-1">
        <span className="font-semibold">{t('offer.group')}</span>
        <select name="group" defaultValue={group} className="input">
          {FOOD_GROUPS.map((one) => (
            <option key={one} value={one}>
              {t.code('food-group', one)}
            </option>
          ))}
        </select>
      </label>
      <Button>{t('offer.show')}</Button>
    </Form>
  )
}
