import { DataTable } from '#app/components/data-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { RecipeChange } from './recipe-file-summary.ts'

type Props = { changes: readonly RecipeChange[]; same: number }

/** What each recipe of a file becomes, before anything is saved. */
export function RecipeChangeTable({ changes, same }: Props) {
  const t = useTranslate()
  return (
    <>
      <DataTable
        caption={t('import.preview')}
        isCaptionHidden
        rows={changes}
        keyOf={({ row }) => String(row)}
        empty={<p className="text-soft">{t('recipe-file.no-changes')}</p>}
        columns={[
          { head: t('recipe-file.row'), cell: ({ row }) => row },
          { head: t('recipe.name'), cell: ({ nameId }) => nameId },
          { head: t('recipe-file.what'), cell: (change) => <What change={change} /> },
        ]}
      />
      {changes.length > 0 && same > 0 && (
        <p className="mt-2 text-soft">{t('recipe-file.same', { count: same })}</p>
      )}
    </>
  )
}

function What({ change }: { change: RecipeChange }) {
  const t = useTranslate()
  const { isNew, before, version } = change
  if (isNew) return <>{t('recipe-file.added')}</>
  if (version > before) return <>{t('recipe-file.new-version', { before, version })}</>
  return <>{t('recipe-file.words-only', { version })}</>
}
