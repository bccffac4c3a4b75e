import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { CompositionTable } from '#app/features/foods/composition-table.tsx'
import { findFood } from '#app/features/foods/food.repository.server.ts'
import { FoodFacts, IssueList, MeasureList } from '#app/features/foods/food-facts.tsx'
import { findFoodSheet } from '#app/features/foods/food-sheet.server.ts'
import { SourceList } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { orNotFound } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { food }) =>
  t.locale === 'id' ? food.nameId : food.nameEn,
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:food')
  const food = orNotFound(await findFood(context.db, params.foodId ?? ''))
  return { food, ...(await findFoodSheet(context.db, food.id, actor)) }
}

export default function FoodPage() {
  const t = useTranslate()
  const { food, composition, sources, measures, issues, ...facts } = useLoaderData<typeof loader>()
  const [name, other] = t.locale === 'id' ? [food.nameId, food.nameEn] : [food.nameEn, food.nameId]
  const tkpi = food.tkpiCode ? t('food.tkpi', { code: food.tkpiCode }) : t('food.not-in-tkpi')
  const nameOf = (tagname: string) => {
    const nutrient = composition.find((one) => one.tagname === tagname)
    return (t.locale === 'id' ? nutrient?.nameId : nutrient?.nameEn) ?? tagname
  }
  return (
    <Page title={name} subtitle={`${other} · ${t.code('food-group', food.foodGroup)} · ${tkpi}`}>
      <WithAside aside={<FoodFacts food={food} {...facts} />}>
        <Section title={t('composition.title')}>
          <CompositionTable rows={composition} />
          <SourceList sources={sources} />
        </Section>
        <Section title={t('measure.title')} note={t('measure.caption')}>
          <MeasureList measures={measures} />
        </Section>
        <Section title={t('issue.title')}>
          <IssueList issues={issues} nameOf={nameOf} />
        </Section>
      </WithAside>
    </Page>
  )
}
