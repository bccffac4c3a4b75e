import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import type { PlaceClosure } from '#app/features/beneficiaries/place-closure.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Props = { closures: readonly PlaceClosure[]; opensOn: string; mayUpdate: boolean }

/** Days on which single places get nothing; those that have not begun can be taken back. */
export function ClosureTable({ closures, opensOn, mayUpdate }: Props) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('closure.place-days')}
      isCaptionHidden
      rows={closures}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('closure.no-place-days')}</p>}
      columns={[
        { head: t('closure.place'), cell: ({ placeName }) => placeName },
        {
          head: t('closure.days'),
          cell: ({ closedFrom, closedUntil }) => t.days(closedFrom, closedUntil),
        },
        {
          head: t('closure.reason'),
          cell: ({ kind, reason, accountName }) => (
            <>
              {reason}
              <span className="block text-small text-soft">
                {t(`closure-kind.${kind}`)}, {accountName}
              </span>
            </>
          ),
        },
        { head: t('closure.source'), cell: ({ source }) => source ?? '–' },
        ...(mayUpdate
          ? [
              {
                head: <span className="sr-only">{t('do.change')}</span>,
                cell: ({ id, closedFrom }: PlaceClosure) =>
                  closedFrom >= opensOn && (
                    <PostForm intent="open" id={`open-${id}`}>
                      <input type="hidden" name="id" value={id} />
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
