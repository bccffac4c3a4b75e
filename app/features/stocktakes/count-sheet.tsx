import { Button } from '#app/components/button.tsx'
import { TableScroll } from '#app/components/data-table.tsx'
import { PostForm, sayFieldProblem } from '#app/components/form.tsx'
import { COUNT_CAUSES } from '#app/features/inventory/cause.ts'
import { StoredAtLine } from '#app/features/inventory/stored-at.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FieldProblem } from '#app/shared/form.ts'
import { asksReason, type CountLine, varianceKg } from './stocktake.ts'

type Props = {
  stocktakeId: string
  lines: readonly CountLine[]
  problems: Record<string, FieldProblem>
  mayCount: boolean
}

/** The count, blind: what the books say is not shown, so that the scale speaks. Printable. */
export function CountSheet({ stocktakeId, lines, problems, mayCount }: Props) {
  const t = useTranslate()
  return (
    <PostForm intent="count">
      <input type="hidden" name="stocktakeId" value={stocktakeId} />
      <TableScroll label={t('stocktake.sheet')}>
        <table className="table">
          <caption className="sr-only">{t('stocktake.sheet')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lot.food')}</th>
              <th scope="col">{t('lot.place')}</th>
              <th scope="col" className="figure">
                {t('stocktake.counted-kg')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <CountRow key={line.lotId} line={line} problem={problems[line.lotId]} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {mayCount && (
        <Button tone="go" className="no-print mt-4">
          {t('stocktake.save')}
        </Button>
      )}
    </PostForm>
  )
}

type RowProps = { line: CountLine; problem: FieldProblem | undefined }

function CountRow({ line, problem }: RowProps) {
  const t = useTranslate()
  return (
    <tr>
      <th scope="row">
        {foodNameIn(t.locale, line)}
        <span className="block text-small font-normal break-all text-soft">
          {t('lot.until')} {t.shortDate(line.useBy)} · {line.code}
        </span>
      </th>
      <td className="text-small">
        <StoredAtLine of={line} />
      </td>
      <td className="figure">
        <input
          name={`kg:${line.lotId}`}
          defaultValue={line.countedKg === undefined ? '' : t.number(line.countedKg, 3)}
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('stocktake.kg-of', { food: foodNameIn(t.locale, line) })}
          className="input w-28! text-right tabular-nums"
        />
        <ProblemOf problem={problem} />
      </td>
    </tr>
  )
}

function ProblemOf({ problem }: { problem: FieldProblem | undefined }) {
  const t = useTranslate()
  if (!problem) return null
  return (
    <span className="block text-small font-semibold text-brick">
      ▲ {sayFieldProblem(t, problem.code, problem.limit)}
    </span>
  )
}

/** The second step: books beside count; every difference that a scale can see says why. */
export function VarianceSheet({ stocktakeId, lines }: Pick<Props, 'stocktakeId' | 'lines'>) {
  const t = useTranslate()
  const counted = lines.filter(({ countedKg }) => countedKg !== undefined)
  return (
    <PostForm intent="confirm">
      <input type="hidden" name="stocktakeId" value={stocktakeId} />
      <TableScroll label={t('stocktake.variance')}>
        <table className="table is-wide">
          <caption className="sr-only">{t('stocktake.variance')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lot.food')}</th>
              <th scope="col" className="figure">
                {t('stocktake.book-kg')}
              </th>
              <th scope="col" className="figure">
                {t('stocktake.counted-kg')}
              </th>
              <th scope="col" className="figure">
                {t('stocktake.variance')}
              </th>
              <th scope="col">{t('lot.cause')}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map((line) => (
              <VarianceRow key={line.lotId} line={line} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Button tone="go" className="mt-4">
        {t('stocktake.confirm', { count: counted.length })}
      </Button>
    </PostForm>
  )
}

function VarianceRow({ line }: { line: CountLine }) {
  const t = useTranslate()
  const kg = varianceKg(line) ?? 0
  const food = foodNameIn(t.locale, line)
  return (
    <tr>
      <th scope="row">
        {food}
        <span className="block text-small font-normal break-all text-soft">{line.code}</span>
      </th>
      <td className="figure">{t.kg(line.bookKg)}</td>
      <td className="figure">{t.kg(line.countedKg)}</td>
      <td className={`figure ${asksReason(line) ? 'font-semibold text-brick' : ''}`}>
        {kg === 0 ? '–' : `${kg > 0 ? '+' : '−'}${t.kg(Math.abs(kg))}`}
      </td>
      <td>
        <input type="hidden" name={`book:${line.lotId}`} value={line.bookKg} />
        <input type="hidden" name={`kg:${line.lotId}`} value={t.number(line.countedKg, 3)} />
        {kg !== 0 && (
          <select
            name={`reason:${line.lotId}`}
            defaultValue={line.reason ?? ''}
            required={asksReason(line)}
            aria-label={t('stocktake.reason-of', { food })}
            className="input"
          >
            <option value="">{t('do.choose')}</option>
            {COUNT_CAUSES.map((cause) => (
              <option key={cause} value={cause}>
                {t.code('cause', cause)}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  )
}
