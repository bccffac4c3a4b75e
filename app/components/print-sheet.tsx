import type { ReactNode } from 'react'

export type Signature = { place?: string; role: string; name?: string }

/**
 * A paper to sign: letterhead, number and subject, content, signature block. On screen it
 * reads like any page; printed it fits A4, or F4 with `paper="f4"`, on a monochrome printer.
 */
export function PrintSheet(props: {
  letterhead: readonly string[]
  title: string
  facts?: readonly { label: string; value: ReactNode }[]
  signatures?: readonly Signature[]
  paper?: 'a4' | 'f4'
  isLandscape?: boolean
  children: ReactNode
}) {
  const { letterhead, facts = [], signatures = [] } = props
  const page = `${props.paper === 'f4' ? 'print-f4' : ''} ${props.isLandscape ? 'print-landscape' : ''}`
  return (
    <article className={page}>
      <header className="mb-4 border-b-2 border-ink pb-2 text-center">
        {letterhead.map((line, index) => (
          <p key={line} className={index === letterhead.length - 1 ? 'font-semibold' : ''}>
            {line}
          </p>
        ))}
      </header>
      <h1 className="mb-3 text-center text-heading">{props.title}</h1>
      {facts.length > 0 && (
        <dl className="mb-4 grid grid-cols-[max-content_1fr] gap-x-4">
          {facts.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd>: {value}</dd>
            </div>
          ))}
        </dl>
      )}
      {props.children}
      {signatures.length > 0 && (
        <footer className="keep-together mt-8 flex flex-wrap justify-between gap-8">
          {signatures.map(({ place, role, name }) => (
            <div key={role} className="min-w-48">
              <p>{place ?? '\u00A0'}</p>
              <p>{role}</p>
              <p className="mt-16 border-t border-ink pt-1">{name ?? '\u00A0'}</p>
            </div>
          ))}
        </footer>
      )}
    </article>
  )
}
