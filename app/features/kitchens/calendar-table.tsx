import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type CalendarPeriod, serviceOf } from './service-calendar.ts'

type Props = { periods: readonly CalendarPeriod[]; today: string; mayUpdate: boolean }

/** Days that differ from the weekly rule, with who says so. */
export function CalendarTable({ periods, today, mayUpdate }: Props) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('closure.kitchen-days')}
      isCaptionHidden
      rows={periods}
      keyOf={({ startsOn }) => startsOn}
      empty={<p className="text-soft">{t('closure.no-kitchen-days')}</p>}
      columns={[
        { head: t('closure.days'), cell: ({ startsOn, endsOn }) => t.days(startsOn, endsOn) },
        { head: t('closure.service'), cell: (period) => t(`closure.service-${serviceOf(period)}`) },
        {
          head: t('closure.reason'),
          cell: ({ kind, reason }) => (
            <>
              {reason}
              {kind && (
                <span className="block text-small text-soft">{t(`closure-kind.${kind}`)}</span>
              )}
            </>
          ),
        },
        { head: t('closure.source'), cell: ({ source }) => source ?? '–' },
        ...(mayUpdate
          ? [
              {
                head: <span className="sr-only">{t('do.change')}</span>,
                cell: ({ startsOn, endsOn }: CalendarPeriod) =>
                  startsOn > today && (
                    <PostForm intent="clear" id={`clear-${startsOn}`}>
                      <input type="hidden" name="startsOn" value={startsOn} />
                      <input type="hidden" name="endsOn" value={endsOn} />
                      <Button isSmall>{t('closure.remove')}</Button>
                    </PostForm>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
