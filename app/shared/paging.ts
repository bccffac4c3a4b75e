/** One page of a list; `page` counts from 1. */
export type Paging = { page: number; perPage: number; offset: number }

const LAST_PAGE = 10_000

/** Reads `?page=` and forgives nonsense: anything but a positive whole number is page 1. */
export function parsePaging(search: URLSearchParams, perPage = 50): Paging {
  const asked = Number(search.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, LAST_PAGE) : 1
  return { page, perPage, offset: (page - 1) * perPage }
}

/** At least one page, even of an empty list. */
export const pageCount = (rows: number, perPage: number): number =>
  Math.max(1, Math.ceil(rows / perPage))
