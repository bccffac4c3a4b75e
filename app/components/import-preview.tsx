import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { SpreadsheetQuestion } from '#app/shared/spreadsheet-reading.ts'
import { type ImportSummary, importSearch } from '#app/shared/spreadsheet-summary.ts'
import { Button } from './button.tsx'
import { DataTable } from './data-table.tsx'
import { PostForm, useIsSending } from './form.tsx'
import { Proof, Section } from './page.tsx'

type Props = {
  summary: ImportSummary
  /** Where the failed rows are handed out; the file and the answers are added. */
  failedRowsPath: string
  /** What the rows would change, in the words of the feature. */
  children: ReactNode
}

/** What was read in a spreadsheet: problems by cell, questions, or a button that saves all rows. */
export function ImportPreview({ summary, failedRowsPath, children }: Props) {
  const t = useTranslate()
  const { problemCount, rows, fileName, sheet, questions } = summary
  const isReady = problemCount === 0
  return (
    <>
      <p className="mb-3 text-soft">{t('import.chosen', { name: fileName, sheet })}</p>
      <Proof tone={isReady ? undefined : 'trouble'}>
        {isReady
          ? t('import.ready', { count: rows })
          : t('import.not-ready', { count: problemCount })}
      </Proof>
      {questions.length > 0 && <Questions summary={summary} />}
      {!isReady && <Problems summary={summary} failedRowsPath={failedRowsPath} />}
      {summary.notes.length > 0 && (
        <Section title={t('import.notes')}>
          <ul className="list-disc pl-5">
            {summary.notes.map(({ code, facts }) => (
              <li key={code}>{t.code('sheet-note', code, facts)}</li>
            ))}
          </ul>
        </Section>
      )}
      {isReady && <Section title={t('import.preview')}>{children}</Section>}
      <Confirm summary={summary} isReady={isReady} />
    </>
  )
}

function Confirm({ summary, isReady }: { summary: ImportSummary; isReady: boolean }) {
  const t = useTranslate()
  const isSending = useIsSending('confirm')
  return (
    <div className="mt-6 flex flex-wrap gap-2">
      {isReady && (
        <PostForm intent="confirm">
          <KeptFields summary={summary} />
          <Button tone="go" disabled={isSending}>
            {isSending ? t('do.working') : t('import.confirm', { count: summary.rows })}
          </Button>
        </PostForm>
      )}
      <PostForm intent="discard">
        <KeptFields summary={summary} />
        <Button>{t('import.cancel')}</Button>
      </PostForm>
    </div>
  )
}

const KeptFields = ({ summary }: { summary: ImportSummary }) => (
  <>
    <input type="hidden" name="file" value={summary.fileId} />
    {Object.entries(summary.answers).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

function Problems({ summary, failedRowsPath }: Pick<Props, 'summary' | 'failedRowsPath'>) {
  const t = useTranslate()
  const { problems, problemCount, fileId, answers } = summary
  return (
    <Section title={t('import.problems')}>
      <DataTable
        caption={t('import.problems')}
        isCaptionHidden
        rows={problems}
        keyOf={({ address, code, column }) => `${address} ${code} ${column}`}
        columns={[
          { head: t('import.cell'), cell: ({ address }) => <b>{address}</b> },
          { head: t('import.column'), cell: ({ column }) => column },
          {
            head: t('import.problem'),
            cell: ({ code, facts }) => t.code('cell-problem', code, facts),
          },
        ]}
      />
      {problemCount > problems.length && (
        <p className="mt-2 text-soft">
          {t('import.more-problems', { count: problemCount - problems.length })}
        </p>
      )}
      <p className="mt-3">
        <Link
          className="link"
          reloadDocument
          to={`${failedRowsPath}${importSearch(fileId, answers)}`}
        >
          {t('import.failed-rows')}
        </Link>
      </p>
    </Section>
  )
}

const CHOICES: Record<SpreadsheetQuestion, readonly string[]> = {
  decimalMark: ['comma', 'dot'],
  dayOrder: ['day-first', 'month-first'],
  realDays: ['kept', 'swapped'],
}

/** Nothing is guessed: the person says how the doubtful cells are meant, and the file is read again. */
function Questions({ summary }: { summary: ImportSummary }) {
  const t = useTranslate()
  const { questions, answers, fileId } = summary
  const given = Object.entries(answers).filter(([name]) => !questions.some((one) => one === name))
  return (
    <Section title={t('import.questions')}>
      <Form method="get">
        <input type="hidden" name="file" value={fileId} />
        {given.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {questions.map((question) => (
          <fieldset key={question} className="mb-4">
            <legend className="mb-1 font-semibold">{t(`import-question.${question}`)}</legend>
            {CHOICES[question].map((choice) => (
              <label key={choice} className="flex min-h-8 items-center gap-2.5">
                <input type="radio" name={question} value={choice} required className="size-4.5" />
                {t.code('import-answer', choice)}
              </label>
            ))}
          </fieldset>
        ))}
        <Button>{t('import.answer')}</Button>
      </Form>
    </Section>
  )
}
