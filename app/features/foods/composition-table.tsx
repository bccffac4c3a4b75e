import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Proof } from '#app/components/page.tsx'
import type { CompositionValue } from '#app/features/foods/composition.ts'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { ValueSource } from '#app/features/foods/source-text.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A nutrient with its value; without one it is unknown. */
export type CompositionRow = Nutrient & { value?: CompositionValue }

/** Every value with its source; what no table has is said in words, never left blank. */
export function CompositionTable({ rows }: { rows: readonly CompositionRow[] }) {
  const t = useTranslate()
  const nameOf = ({ nameId, nameEn }: Nutrient) => (t.locale === 'id' ? nameId : nameEn)
  const shown = rows.filter(({ value, isInTkpi }) => value || isInTkpi)
  const unknown = rows.filter((row) => !shown.includes(row)).map(nameOf)
  if (rows.every(({ value }) => !value)) {
    return <Proof tone="warning">{t('composition.nothing-known')}</Proof>
  }
  const references = borrowedFrom(rows)
  const reference = references.length === 1 ? references[0] : undefined
  const columns: Column<CompositionRow>[] = [
    { head: t('composition.nutrient'), cell: nameOf },
    {
      head: t('composition.amount'),
      isFigure: true,
      cell: ({ value, unit }) =>
        value
          ? `${t.number(value.amountPer100g, 4)} ${t.code('unit-of', unit)}`
          : t.number(undefined),
    },
    {
      head: t('composition.source'),
      cell: ({ value }) => value && <ValueSource of={value} saidAbove={reference} />,
    },
  ]
  return (
    <>
      {reference && <Proof tone="warning">{t('composition.borrowed-from', { reference })}</Proof>}
      <DataTable
        caption={t('composition.caption')}
        columns={columns}
        rows={shown}
        keyOf={({ tagname }) => tagname}
      />
      <p className="mt-3 max-w-[72ch] text-soft">
        {t('composition.also-unknown', { names: unknown.join(', ') })}
        {references.length > 1 && <> {t('composition.borrowed-note')}</>}
      </p>
    </>
  )
}

/** What the borrowed values were measured on, each once. */
const borrowedFrom = (rows: readonly CompositionRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ value }) => (value?.basis === 'borrowed' && value.note ? value.note : [])),
  ),
]
