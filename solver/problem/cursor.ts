/**
 * A place in a parsed JSON document whose shape is not yet known. Checks walk by cursors, so that
 * one broken value hides nothing else, and every finding knows its path without building it early.
 */
export type Cursor = { value: unknown; key: string | number; parent?: Cursor }

export const rootOf = (value: unknown): Cursor => ({ value, key: '' })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value under a key; undefined where there is none. */
export function field(from: Cursor, key: string): Cursor {
  const { value } = from
  const inner = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return { value: inner, key, parent: from }
}

/** The items of the list under a key; none when it is not a list. */
export function items(from: Cursor, key: string): Cursor[] {
  const list = field(from, key)
  if (!Array.isArray(list.value)) return []
  return list.value.map((value: unknown, index) => ({ value, key: index, parent: list }))
}

/** The own entries of the object under a key; none when it is not an object. */
export function entries(from: Cursor, key: string): Cursor[] {
  const record = field(from, key)
  if (!isRecord(record.value)) return []
  return Object.entries(record.value).map(([name, value]) => ({ value, key: name, parent: record }))
}

export const isList = ({ value }: Cursor) => Array.isArray(value)
export const textAt = ({ value }: Cursor) => (typeof value === 'string' ? value : undefined)
export const numberAt = ({ value }: Cursor) => (typeof value === 'number' ? value : undefined)

/** `kitchens[0].groups[1].portions`; keys that are no plain words stand in brackets and quotes. */
export function pathOf(keys: readonly PropertyKey[]): string {
  let path = ''
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`
    else if (/^[A-Za-z_$][\w$]*$/.test(String(key))) path += `${path && '.'}${String(key)}`
    else path += `[${JSON.stringify(String(key))}]`
  }
  return path || '$'
}

export function pathTo(cursor: Cursor): string {
  const keys: (string | number)[] = []
  for (let at: Cursor | undefined = cursor; at?.parent; at = at.parent) keys.unshift(at.key)
  return pathOf(keys)
}
