import type { CompositionValue } from '#app/features/foods/composition.ts'
import type { DataSource } from '#app/features/foods/data-source.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A data source by its code, in the reader's words where there are any. */
export function SourceName({ of: code }: { of: string }) {
  const t = useTranslate()
  return <>{t.code('source', code)}</>
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

/** The full titles behind the short names, as a footnote. */
export function SourceList(props: { sources: readonly DataSource[] }) {
  const t = useTranslate()
  if (props.sources.length === 0) return null
  return (
    <dl className="mt-3 max-w-[72ch] text-small text-soft">
      {props.sources.map(({ code, title, publisher, year }) => (
        <div key={code}>
          <dt className="inline font-semibold">{t.code('source', code)}: </dt>
          <dd className="inline">{[title, publisher, year].filter(Boolean).join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
