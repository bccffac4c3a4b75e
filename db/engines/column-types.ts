/**
 * One meaning of every column type on both engines, by the type's number in `pg_type`:
 * date = 'YYYY-MM-DD', timestamptz = Date, int8 and numeric = number or an error where a double
 * cannot hold the value, jsonb = the value itself, boolean = boolean. All others as the engines
 * agree: uuid and text = string, int2, int4 and float8 = number, arrays = arrays of these.
 */
const OID = {
  boolean: 16,
  int8: 20,
  json: 114,
  date: 1082,
  timestamptz: 1184,
  numeric: 1700,
  jsonb: 3802,
}

/** Text that goes to the database as it stands, even into a jsonb column. */
export type VerbatimText = { verbatim: string; toString(): string }

export const verbatimText = (text: string): VerbatimText => ({
  verbatim: text,
  toString: () => text,
})

const isVerbatim = (value: unknown): value is VerbatimText =>
  typeof value === 'object' && value !== null && 'verbatim' in value && 'toString' in value

function parseInt8(text: string) {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new Error(`int8 ${text} is past 2^53 and would lose digits as a number`)
}

function parseNumeric(text: string) {
  const [whole = '', fraction = ''] = text.split('.')
  const digits = fraction.replace(/0+$/, '')
  const value = Number(text)
  const written = value.toFixed(Math.min(digits.length, 100))
  const isExact = written === (digits === '' ? whole : `${whole}.${digits}`)
  if (Number.isFinite(value) && isExact) return value
  throw new Error(`numeric ${text} has more digits than a number holds: round it in the query`)
}

function serializeDate(value: unknown) {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  throw new Error(`a date column takes 'YYYY-MM-DD', not ${String(value)}`)
}

function serializeInstant(value: unknown) {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return value
  throw new Error(`a timestamptz column takes a Date, not ${String(value)}`)
}

function serializeBoolean(value: unknown) {
  if (typeof value === 'boolean') return value ? 't' : 'f'
  throw new Error(`a boolean column takes true or false, not ${String(value)}`)
}

const json = { parse: (text: string): unknown => JSON.parse(text), serialize: JSON.stringify }
const asText = (value: unknown) => String(value)

type ColumnType = { parse: (text: string) => unknown; serialize: (value: unknown) => string }

const types: [oid: number, ColumnType][] = [
  [OID.boolean, { parse: (text) => text === 't', serialize: serializeBoolean }],
  [OID.int8, { parse: parseInt8, serialize: asText }],
  [OID.json, json],
  [OID.date, { parse: (text) => text, serialize: serializeDate }],
  [OID.timestamptz, { parse: (text) => new Date(text), serialize: serializeInstant }],
  [OID.numeric, { parse: parseNumeric, serialize: asText }],
  [OID.jsonb, json],
]

/** The types above, each ready for an engine. */
export const COLUMN_TYPES = types.map(([oid, { parse, serialize }]) => ({
  oid,
  parse,
  serialize: (value: unknown) => (isVerbatim(value) ? value.verbatim : serialize(value)),
}))
