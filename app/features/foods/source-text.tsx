import type { CompositionValue } from '#app/features/foods/composition.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A data source by its code, in the reader's words where there are any. */
export function SourceName({ of: code, title }: { of: string; title?: string }) {
  const t = useTranslate()
  const said = t.code('source', code)
  return <>{said === code ? (title ?? code) : said}</>
}

/** Where an edible share comes from: a table's code, or the rule in words. */
export function EdibleShareSource({ of: source }: { of: string | null | undefined }) {
  const t = useTranslate()
  if (!source) return <>{t.number(undefined)}</>
  const rule = /^rule ([a-z-]+)$/.exec(source)?.[1]
  return <>{rule ? t.code('edible-rule', rule) : source}</>
}

/**
 * Source, basis and note of one value: "USDA SR27 (2014), dipinjam: SR27 15234 CATFISH…". A page
 * that has said once where all is borrowed from leaves that out.
 */
export function ValueSource(props: { of: CompositionValue; saidAbove?: string }) {
  const t = useTranslate()
  const { of: value, saidAbove } = props
  const [code = '', reference] = (value.note ?? '').split(': ', 2)
  const note = [code && t.code('derivation', code), reference].filter(Boolean).join(': ')
  return (
    <>
      <SourceName of={value.sourceCode} />
      {value.basis !== 'measured' && (
        <span className={`tag ml-2 ${value.basis === 'borrowed' ? 'is-warning' : 'is-calm'}`}>
          {t.code('basis', value.basis)}
        </span>
      )}
      {note && note !== saidAbove && (
        <span className="block text-small text-soft [overflow-wrap:anywhere]">{note}</span>
      )}
    </>
  )
}
