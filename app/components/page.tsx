import type { ReactNode } from 'react'

/** The head of a page: title, one line under it, actions at its right. */
export function Page(props: {
  title: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
        <div>
          <h1>{props.title}</h1>
          {props.subtitle && <p className="mt-0.5 text-soft">{props.subtitle}</p>}
        </div>
        {props.actions && (
          <div className="no-print flex flex-wrap gap-2 md:ml-auto">{props.actions}</div>
        )}
      </div>
      {props.children}
    </>
  )
}

/** A part of a page under its own heading. */
export function Section(props: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-8 first:mt-0">
      <h2 className="mb-2">{props.title}</h2>
      {props.note && <p className="mb-3 max-w-[72ch] text-soft">{props.note}</p>}
      {props.children}
    </section>
  )
}

/** The board at the left, what belongs to it at the right; one under the other when narrow. */
export function WithAside(props: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0">{props.children}</div>
      <aside className="lg:border-l lg:border-line lg:pl-6">{props.aside}</aside>
    </div>
  )
}

/** The one sentence that says what the page means. */
export function Proof(props: { tone?: 'warning' | 'trouble'; children: ReactNode }) {
  return <p className={`proof mb-5 ${props.tone ? `is-${props.tone}` : ''}`}>{props.children}</p>
}

/** An empty list says why it is empty and offers the first step. */
export function Empty(props: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="max-w-[72ch] border-y border-line py-6 text-soft">
      <p>{props.children}</p>
      {props.action && <div className="mt-3">{props.action}</div>}
    </div>
  )
}
