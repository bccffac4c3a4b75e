import { DataTable } from '#app/components/data-table.tsx'
import { UnderstoodLine } from '#app/features/supply/understood-line.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FileLine } from './decide-report-file.ts'

/** What each row of a file would be reported as. */
export function FileLines({ lines }: { lines: readonly FileLine[] }) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('report-file.rows')}
      isCaptionHidden
      rows={lines}
      keyOf={({ line }) => String(line)}
      columns={[
        { head: t('report-file.row'), cell: ({ line }) => line },
        { head: t('paste.understood'), cell: (line) => <UnderstoodLine of={line} /> },
        { head: t('report.note'), cell: ({ note }) => note ?? '–' },
      ]}
    />
  )
}
