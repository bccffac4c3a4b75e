import { Link } from '@remix-run/react'
import { Section } from '#app/components/page.tsx'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { nameIn } from './named.ts'
import type { ServedDay } from './served-day.ts'

type Props = { kitchen: Kitchen; day: ServedDay | undefined; today: string }

/** What is served today, or on the next day with service, and the boards that are near. */
export function KitchenDay({ kitchen, day, today }: Props) {
  const t = useTranslate()
  if (!day) return <p className="mt-6 text-soft">{t('kitchen-today.no-service')}</p>
  const isToday = day.on === today
  return (
    <>
      <Section
        title={isToday ? t('kitchen-today.menu') : t('kitchen-today.next-day')}
        note={`${t.day(day.on)} · ${t('kitchen-today.serves', { count: day.portions })}`}
      >
        {day.dishes.length === 0 ? (
          <p className="text-soft">{t('kitchen-today.no-menu')}</p>
        ) : (
          <dl className="grid max-w-xl grid-cols-[max-content_1fr] gap-x-6">
            {day.dishes.map((dish) => (
              <div key={dish.course} className="contents">
                <dt className="border-b border-line py-1.5 text-soft">
                  {t(`course.${dish.course}`)}
                </dt>
                <dd className="border-b border-line py-1.5 font-semibold">
                  {nameIn(t.locale, dish)}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Section>
      <Section title={t('kitchen-today.weeks')}>
        <ul>
          {day.weeks.map((week) => (
            <li key={week} className="py-1">
              <Link className="link" to={`/kitchens/${kitchen.id}/menus/${week}`}>
                {t.week(week)}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
