type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy in which keys stand in order, undefined is absent and every number is finite. */
function ordered(value: unknown): Plain | undefined {
  if (Array.isArray(value)) return value.map((one) => ordered(one) ?? null)
  if (isRecord(value)) {
    const entries = Object.keys(value)
      .sort()
      .flatMap((key): [string, Plain][] => {
        const inner = ordered(value[key])
        return inner === undefined ? [] : [[key, inner]]
      })
    return Object.fromEntries(entries)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error('a document holds a number that is not finite')
  }
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) {
    return typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string'
      ? value
      : null
  }
  return undefined
}

/**
 * One text for one content: keys in the order of their code units, no spaces, numbers as
 * JavaScript prints them (after RFC 8785), so that a hash of it can be computed again anywhere.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value))
