import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Pager } from '#app/components/pager.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { findFoods } from '#app/features/foods/food.repository.server.ts'
import { isFoodGroup } from '#app/features/foods/food.ts'
import { FoodSearchForm } from '#app/features/foods/food-search-form.tsx'
import { FoodTable } from '#app/features/foods/food-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { pageCount, parsePaging } from '#app/shared/paging.ts'

export const handle = { title: 'food.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  await requireMay(context, request, 'read:food')
  const asked = new URL(request.url).searchParams
  const paging = parsePaging(asked)
  const search = (asked.get('search') ?? '').slice(0, 80)
  const group = asked.get('group') ?? ''
  const filter = { search, group: isFoodGroup(group) ? group : undefined }
  const { foods, found, isGuess } = await findFoods(context.db, filter, paging)
  return {
    foods,
    found,
    isGuess,
    search,
    group: filter.group ?? '',
    page: paging.page,
    pages: pageCount(found, paging.perPage),
  }
}

export default function FoodsPage() {
  const t = useTranslate()
  const { foods, found, isGuess, search, group, page, pages } = useLoaderData<typeof loader>()
  const isFiltered = search !== '' || group !== ''
  const hrefOf = (one: number) => `?${new URLSearchParams({ search, group, page: String(one) })}`
  return (
    <Page
      title={t('food.title')}
      subtitle={t(isFiltered ? 'food.found' : 'food.subtitle', { count: found })}
      actions={<ButtonLink to="/foods/requirements">{t('food.requirements')}</ButtonLink>}
    >
      <FoodSearchForm key={`${search} ${group}`} search={search} group={group} />
      {isGuess && found > 0 && (
        <p className="mb-3 font-semibold">{t('food.guess', { typed: search })}</p>
      )}
      <FoodTable foods={foods} />
      <Pager page={page} pages={pages} hrefOf={hrefOf} />
    </Page>
  )
}
