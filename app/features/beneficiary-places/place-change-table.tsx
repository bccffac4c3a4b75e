import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PlaceChange } from './place-import.ts'

/** What each row of a file would change, before anything is saved. */
export function PlaceChangeTable({ changes }: { changes: readonly PlaceChange[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('import.preview')}
      isCaptionHidden
      rows={changes}
      keyOf={({ row }) => String(row)}
      empty={<p className="text-soft">{t('place-import.no-changes')}</p>}
      columns={[
        { head: t('place-import.row'), cell: ({ row }) => row },
        { head: t('place.name'), cell: ({ place }) => place.name },
        { head: t('place.group'), cell: ({ group }) => t.code('group', group.groupKind) },
        { head: t('place-import.what'), cell: (change) => <What change={change} /> },
      ]}
    />
  )
}

function What({ change }: { change: PlaceChange }) {
  const t = useTranslate()
  const { placeState, groupState, before, after } = change
  const said = [
    placeState !== 'same' && t(`place-change.place-${placeState}`),
    groupState === 'added' && t('place-change.group-added', { after }),
    groupState === 'changed' && t('place-change.portions-changed', { before, after }),
  ]
  return <>{said.filter(Boolean).join('; ')}</>
}
