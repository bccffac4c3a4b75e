import { type ColumnDefinitionBuilder, type RawBuilder, sql } from 'kysely'

/*
 * Words that the migrations share. Released migrations lean on them: add a word, never change one.
 */

type Build = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder

export const id: Build = (column) => column.primaryKey().defaultTo(sql`gen_random_uuid()`)
export const required: Build = (column) => column.notNull()
export const defaultFalse: Build = (column) => column.notNull().defaultTo(false)
export const defaultTrue: Build = (column) => column.notNull().defaultTo(true)
export const defaultNow: Build = (column) => column.notNull().defaultTo(sql`now()`)

/** `refersTo('region.id')`: required, and the row must exist. */
export const refersTo =
  (target: string): Build =>
  (column) =>
    column.notNull().references(target)

/** `mayReferTo('unit.id')`: the row must exist when one is named. */
export const mayReferTo =
  (target: string): Build =>
  (column) =>
    column.references(target)

const list = (words: readonly string[]) => sql.join(words.map((word) => sql.lit(word)))

/** Required, and one of these words. */
export const oneOf =
  (name: string, words: readonly string[]): Build =>
  (column) =>
    column.notNull().check(sql`${sql.ref(name)} in (${list(words)})`)

/** Required, and one of these words; the first one unless said otherwise. */
export const oneOfFrom =
  (name: string, words: readonly [string, ...string[]]): Build =>
  (column) =>
    oneOf(name, words)(column).defaultTo(words[0])

/** Required, and lower case words joined by hyphens, such as 'tumis-kangkung'. */
export const slug =
  (name: string): Build =>
  (column) =>
    column.notNull().check(isSlug(name))

export const isSlug = (name: string): RawBuilder<boolean> =>
  sql`${sql.ref(name)} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`

/** Required, and zero or more. */
export const notNegative =
  (name: string): Build =>
  (column) =>
    column.notNull().check(sql`${sql.ref(name)} >= 0`)

/** Required, and above zero. */
export const positive =
  (name: string): Build =>
  (column) =>
    column.notNull().check(sql`${sql.ref(name)} > 0`)

/** Above zero when known. */
export const positiveIfKnown =
  (name: string): Build =>
  (column) =>
    column.check(sql`${sql.ref(name)} > 0`)

/** A share from 0 to 1 when known. */
export const shareIfKnown =
  (name: string): Build =>
  (column) =>
    column.check(sql`${sql.ref(name)} between 0 and 1`)
