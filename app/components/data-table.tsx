import type { ReactNode } from 'react'

export type Column<Row> = {
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Figures stand right-aligned in tabular numerals. */
  isFigure?: boolean
  foot?: ReactNode
}

/** A table that stays a table: first column is the row's head; it scrolls when narrow. */
export function DataTable<Row>(props: {
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  empty?: ReactNode
}) {
  const { columns, rows } = props
  if (rows.length === 0 && props.empty) return props.empty
  const hasFoot = columns.some(({ foot }) => foot !== undefined)
  return (
    <TableScroll label={props.caption}>
      <table className={`table ${columns.length > 3 ? 'is-wide' : ''}`}>
        <caption className={props.isCaptionHidden ? 'sr-only' : ''}>{props.caption}</caption>
        <thead>
          <tr>{columns.map((column, index) => cellOf('head', column, index, column.head))}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={props.keyOf(row)}>
              {columns.map((column, index) => cellOf('row', column, index, column.cell(row)))}
            </tr>
          ))}
        </tbody>
        {hasFoot && (
          <tfoot>
            <tr>{columns.map((column, index) => cellOf('row', column, index, column.foot))}</tr>
          </tfoot>
        )}
      </table>
    </TableScroll>
  )
}

function cellOf<Row>(part: 'head' | 'row', column: Column<Row>, index: number, content: ReactNode) {
  const className = column.isFigure ? 'figure' : undefined
  const key = String(index)
  if (part === 'row' && index > 0) {
    return (
      <td key={key} className={className}>
        {content}
      </td>
    )
  }
  return (
    <th key={key} scope={part === 'head' ? 'col' : 'row'} className={className}>
      {content}
    </th>
  )
}

/** Lets a wide table scroll by finger and by keyboard without moving the page. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
