import { TableScroll } from '#app/components/data-table.tsx'
import { nameIn } from '#app/features/planning/named.ts'
import { budgetSums, lineIdr, ownKgShare } from '#app/features/signed-weeks/week-budget.ts'
import type { BudgetLine, WeekDocument } from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { rupiahInWords } from './amount-in-words.ts'
import { budgetNotes, sourceText, sumRows } from './budget-text.ts'

/** What the week's food costs, from whom, against what it may cost. */
export function BudgetSheet({ document }: { document: WeekDocument }) {
  const t = useTranslate()
  const sums = budgetSums(document)
  return (
    <>
      <Lines lines={document.budget} />
      <table className="table keep-together mt-4">
        <tbody>
          {sumRows(t, sums).map(({ label, idr, isTotal }) => (
            <tr key={label}>
              <th scope="row" className={isTotal ? 'font-semibold!' : ''}>
                {label}
              </th>
              <td className={`figure ${isTotal ? 'font-semibold' : ''}`}>{t.idr(idr)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3">
        {t('budget.in-words')}: <em lang="id">{rupiahInWords(sums.totalIdr)}</em>
      </p>
      <ul className="mt-3 text-small">
        {budgetNotes(t, sums, ownKgShare(document)).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

function Lines({ lines }: { lines: readonly BudgetLine[] }) {
  const t = useTranslate()
  const rows = lines.map((line, index) => ({ line, key: `${line.foodCode} ${index}` }))
  return (
    <TableScroll label={t('paper.budget')}>
      <table className="table is-wide">
        <thead>
          <tr>
            <th scope="col">{t('budget.food')}</th>
            <th scope="col">{t('budget.source')}</th>
            <th scope="col" className="figure">
              {t('budget.kg')}
            </th>
            <th scope="col" className="figure">
              {t('budget.price')}
            </th>
            <th scope="col" className="figure">
              {t('budget.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, key }) => (
            <tr key={key}>
              <th scope="row">{nameIn(t.locale, line)}</th>
              <td>{sourceText(t, line)}</td>
              <td className="figure">{t.number(line.kg, 3)}</td>
              <td className="figure">
                {line.idrPerKg === undefined
                  ? t('budget.no-price')
                  : t.number(Math.round(line.idrPerKg), 0)}
              </td>
              <td className="figure">{t.number(lineIdr(line), 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
