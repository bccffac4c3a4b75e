import { Button, ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { PostForm } from '#app/components/form.tsx'
import { Empty, Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FieldProblem } from '#app/shared/form.ts'
import { CountSheet, VarianceSheet } from './count-sheet.tsx'
import { type CountLine, countSummary } from './stocktake.ts'

type Ended = {
  id: string
  status: string
  startedOn: string
  startedBy: string
  counted: number | null
  varianceKg: number | null
}
type Props = {
  counting?: { id: string; startedOn: string; startedBy: string }
  lines: readonly CountLine[]
  past: readonly Ended[]
  isConfirming: boolean
  mayCount: boolean
  problems: Record<string, FieldProblem>
}

/** A count in its two steps, or the way to begin one; below it the counts before. */
export function StocktakeView(props: Props) {
  const t = useTranslate()
  const { counting, lines, mayCount } = props
  const { counted, all } = countSummary(lines)
  return (
    <>
      {!counting && (
        <Empty
          action={
            mayCount && (
              <PostForm intent="start">
                <Button tone="go">{t('stocktake.start')}</Button>
              </PostForm>
            )
          }
        >
          {t('stocktake.none')}
        </Empty>
      )}
      {counting && (
        <>
          <p className="mb-4">
            {t('stocktake.since', {
              day: t.date(counting.startedOn),
              name: counting.startedBy,
              counted,
              all,
            })}
          </p>
          <Steps {...props} counting={counting} />
        </>
      )}
      <PastCounts past={props.past} />
    </>
  )
}

function Steps(props: Props & { counting: { id: string } }) {
  const t = useTranslate()
  const { counting, lines, mayCount, problems } = props
  const { counted } = countSummary(lines)
  if (props.isConfirming && mayCount && counted > 0) {
    return (
      <Section title={t('stocktake.second')} note={t('stocktake.second-note')}>
        <VarianceSheet stocktakeId={counting.id} lines={lines} />
        <p className="mt-4">
          <ButtonLink to="?">{t('stocktake.back')}</ButtonLink>
        </p>
      </Section>
    )
  }
  return (
    <Section title={t('stocktake.first')} note={t('stocktake.first-note')}>
      <CountSheet stocktakeId={counting.id} {...{ lines, problems, mayCount }} />
      {mayCount && (
        <div className="no-print mt-4 flex flex-wrap gap-2">
          {counted > 0 && <ButtonLink to="?confirm=1">{t('stocktake.compare')}</ButtonLink>}
          <PostForm intent="cancel">
            <input type="hidden" name="stocktakeId" value={counting.id} />
            <Button tone="danger">{t('stocktake.cancel')}</Button>
          </PostForm>
        </div>
      )}
    </Section>
  )
}

function PastCounts({ past }: { past: readonly Ended[] }) {
  const t = useTranslate()
  if (past.length === 0) return null
  return (
    <Section title={t('stocktake.past')}>
      <DataTable
        caption={t('stocktake.past')}
        isCaptionHidden
        rows={past}
        keyOf={({ id }) => id}
        columns={[
          { head: t('stocktake.day'), cell: ({ startedOn }) => t.date(startedOn) },
          { head: t('stocktake.by'), cell: ({ startedBy }) => startedBy },
          { head: t('stocktake.status'), cell: ({ status }) => t.code('stocktake-status', status) },
          { head: t('stocktake.lots'), isFigure: true, cell: ({ counted }) => t.number(counted) },
          {
            head: t('stocktake.variance'),
            isFigure: true,
            cell: ({ status, varianceKg }) => (status === 'confirmed' ? t.kg(varianceKg) : '–'),
          },
        ]}
      />
    </Section>
  )
}
