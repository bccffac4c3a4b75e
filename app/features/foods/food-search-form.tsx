import { Form } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { FOOD_GROUPS } from '#app/features/foods/food.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Search by name, regional name or code, and by group; works without JavaScript. */
export function FoodSearchForm({ search, group }: { search: string; group: string }) {
  const t = useTranslate()
  return (
    <Form method="get" role="search" className="no-print mb-5 flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-64">
        <label htmlFor="food-search" className="mb-1 block font-semibold">
          {t('food.search')}
        </label>
        <input
          id="food-search"
          type="search"
          name="search"
          defaultValue={search}
          maxLength={80}
          aria-describedby="food-search-hint"
          className="input"
        />
      </div>
      <div className="basis-48">
        <label htmlFor="food-group" className="mb-1 block font-semibold">
          {t('food.group')}
        </label>
        <select id="food-group" name="group" defaultValue={group} className="input">
          <option value="">{t('food.all-groups')}</option>
          {FOOD_GROUPS.map((one) => (
            <option key={one} value={one}>
              {t.code('food-group', one)}
            </option>
          ))}
        </select>
      </div>
      <Button tone="go">{t('do.search')}</Button>
      <p id="food-search-hint" className="w-full text-small text-soft">
        {t('food.search-hint')}
      </p>
    </Form>
  )
}
