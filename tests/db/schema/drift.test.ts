import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase()

/** A column as one side sees it: words of a union sorted, or undefined for free text. */
type Column = { kind: string; isNullable: boolean; isGiven: boolean; words?: string[] }

const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
const tableFiles = readdirSync('db/tables').map((name) => parse(`db/tables/${name}`))
const statements = tableFiles.flatMap((file) => [...file.statements])
const partsOf = (type: ts.TypeNode) => (ts.isUnionTypeNode(type) ? [...type.types] : [type])
const isNull = (type: ts.TypeNode) => type.getText() === 'null'

const unions = new Map(
  statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [
    name.text,
    partsOf(type)
      .map((part) => part.getText().slice(1, -1))
      .sort(),
  ]),
)

function typedColumn(type: ts.TypeNode): Column {
  const [wrapper, inner] =
    /^(Generated|GeneratedAlways)<(.*)>$/s.exec(type.getText())?.slice(1) ?? []
  const parts = partsOf(type)
    .filter((part) => !isNull(part))
    .map((part) => part.getText())
  const name = inner ?? parts.join(' | ')
  const words = unions.get(name)
  return {
    kind: words ? 'string' : name,
    isNullable: partsOf(type).some(isNull),
    isGiven: wrapper !== undefined,
    ...(words && { words }),
  }
}

function typedTables() {
  const interfaces = new Map(
    statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node.members]),
  )
  const tables = parse('db/database.ts')
    .statements.filter(ts.isInterfaceDeclaration)
    .flatMap(({ members }) => [...members])
  return Object.fromEntries(
    tables.filter(ts.isPropertySignature).map((table) => {
      const members = interfaces.get(table.type?.getText() ?? '') ?? []
      const columns = [...members]
        .filter(ts.isPropertySignature)
        .flatMap(({ name, type }) => (type ? [[name.getText(), typedColumn(type)] as const] : []))
      return [table.name.getText(), Object.fromEntries(columns)]
    }),
  )
}

const KINDS: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  timestamptz: 'Date',
  jsonb: 'Json',
  bytea: 'Uint8Array',
}

/** Filled by a trigger, which the catalogue does not show as a default. */
const FILLED_BY_TRIGGER = ['production_cycle.unit_kind']
/** Held to its words by a foreign key to a column that has them. */
const WORDS_BY_REFERENCE = { 'production_cycle.unit_kind': 'production_unit.kind' }

type CatalogueRow = {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: string
  is_given: boolean
}

async function listCatalogue() {
  const { rows } = await sql<CatalogueRow>`
    select table_name, column_name, udt_name, is_nullable,
      column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as is_given
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%'
    order by table_name, ordinal_position
  `.execute(db)
  return rows
}

async function listWords() {
  const { rows } = await sql<{ at: string; definition: string }>`
    select conrelid::regclass || '.' || attname as at, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'c' and cardinality(conkey) = 1 and connamespace = 'public'::regnamespace
  `.execute(db)
  const words = new Map<string, string[]>()
  for (const { at, definition } of rows) {
    if (!/= ANY/.test(definition)) continue
    words.set(at, [...definition.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word).sort())
  }
  for (const [at, source] of Object.entries(WORDS_BY_REFERENCE)) {
    words.set(at, words.get(source) ?? [])
  }
  return words
}

test('the types of the tables say exactly what the migrated schema holds', async () => {
  const words = await listWords()
  const schema: Record<string, Record<string, Column>> = {}
  for (const row of await listCatalogue()) {
    const at = `${row.table_name}.${row.column_name}`
    schema[row.table_name] = {
      ...schema[row.table_name],
      [row.column_name]: {
        kind: KINDS[row.udt_name] ?? `unknown type ${row.udt_name}`,
        isNullable: row.is_nullable === 'YES',
        isGiven: row.is_given || FILLED_BY_TRIGGER.includes(at),
        ...(words.has(at) && { words: words.get(at) }),
      },
    }
  }
  expect(typedTables()).toEqual(schema)
})

test('days end in a day word and instants in _at, in every table', async () => {
  const wrong = (await listCatalogue()).filter(
    ({ column_name, udt_name }) =>
      (udt_name === 'date') !== /_(on|from|until|by)$/.test(column_name) &&
      !(udt_name === 'uuid' && column_name.endsWith('_by')),
  )
  expect(wrong).toEqual([])
  const instants = (await listCatalogue()).filter(
    ({ column_name, udt_name }) => (udt_name === 'timestamptz') !== column_name.endsWith('_at'),
  )
  expect(instants).toEqual([])
})
