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
    { head: t('composition.source'), cell: ({ value }) => value && <ValueSource of={value} /> },
  ]
  const isBorrowing = rows.some(({ value }) => value?.basis === 'borrowed')
  return (
    <>
      <DataTable
        caption={t('composition.caption')}
        columns={columns}
        rows={shown}
        keyOf={({ tagname }) => tagname}
      />
      <p className="mt-3 max-w-[72ch] text-soft">
        {t('composition.also-unknown', { names: unknown.join(', ') })}
        {isBorrowing && <> {t('composition.borrowed-note')}</>}
      </p>
    </>
  )
}
