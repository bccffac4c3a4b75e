import { Link } from '@remix-run/react'
import type { Answer } from '#app/components/form.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { UseWeekForm } from './use-week-form.tsx'

type Page = {
  week: { isReady: boolean; farmShare: number }
  dishes: readonly { isDraft: boolean }[]
  kitchens: readonly { id: string; name: string }[]
  weeks: readonly string[]
  notComputed: readonly Nutrient[]
  hasExamplePrices: boolean
}

/** What the week is worth in a glance, where to put it, and what nobody can compute. */
export function ReadyWeekAside(props: {
  page: Page
  chosen: { kitchenId: string; week: string }
  answer: Answer | null | undefined
}) {
  const t = useTranslate()
  const { week, dishes, kitchens, weeks, notComputed, hasExamplePrices } = props.page
  const drafts = dishes.filter(({ isDraft }) => isDraft).length
  const names = notComputed.map(({ nameId, nameEn }) => (t.locale === 'id' ? nameId : nameEn))
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <p>
          <StatusBadge tone={week.isReady ? 'good' : 'warning'}>
            {t(week.isReady ? 'ready-week.passes' : 'ready-week.misses')}
          </StatusBadge>
        </p>
        <p>{t('ready-week.farm-note', { share: t.percent(week.farmShare) })}</p>
        {drafts > 0 && <p className="text-small text-soft">{t('ready-week.drafts', { drafts })}</p>}
        {hasExamplePrices && (
          <p className="text-small text-soft">{t('menu-bank.example-prices')}</p>
        )}
      </div>
      {kitchens.length > 0 && (
        <UseWeekForm {...{ kitchens, weeks }} chosen={props.chosen} answer={props.answer} />
      )}
      <p className="text-small text-soft">
        {t('ready-week.not-computed', { names: names.join(', ') })}
      </p>
      <p>
        <Link className="link" to="/menu-bank">
          {t('ready-week.all')}
        </Link>
      </p>
    </div>
  )
}
