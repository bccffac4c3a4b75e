import type { Tx } from '#db/database.ts'
import { idsByCode, inPieces, type ReadTable, type Step, valuesOf } from '#db/seeds/step.ts'

const GROUP_KINDS = [
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'toddler',
  'pregnant',
  'breastfeeding',
  'staff',
] as const
const COURSES = ['staple', 'animal', 'plant', 'vegetable', 'fruit'] as const

type Known = { tagnames: Set<string>; ruleSetCodes: Set<string> }
type RuleSet = {
  code: string
  name: string
  effective_from: string
  effective_until: string | null
  source: string
}

/** Dated rule sets with their values, bands, checklist and scales. A file replaces its rule sets' rows. */
export function readRuleSets(read: ReadTable, tagnames: Set<string>): Step[] {
  const ruleSets = read('rule-sets.csv', {
    columns: ['code', 'name', 'effective_from', 'effective_until', 'source'],
    key: ['code'],
    read: ({ slug, text, day, known }) => ({
      code: slug('code'),
      name: text('name'),
      effective_from: day('effective_from'),
      effective_until: known('effective_until', day),
      source: text('source'),
    }),
  })
  const known = { tagnames, ruleSetCodes: valuesOf(ruleSets, ({ code }) => code) }
  return [
    { tables: [ruleSets], write: (tx) => writeRuleSets(tx, ruleSets.rows) },
    values(read, known),
    bands(read, known),
    checklist(read, known),
    scales(read, known),
  ]
}

const writeRuleSets = (tx: Tx, rows: RuleSet[]) =>
  inPieces(rows, (piece) =>
    tx
      .insertInto('rule_set')
      .values(piece)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          effective_from: eb.ref('excluded.effective_from'),
          effective_until: eb.ref('excluded.effective_until'),
          source: eb.ref('excluded.source'),
        })),
      )
      .execute(),
  )

function values(read: ReadTable, { ruleSetCodes }: Known): Step {
  const table = read('rule-set-values.csv', {
    columns: ['rule_set', 'key', 'value', 'unit', 'source', 'confidence'],
    key: ['rule_set', 'key'],
    read: ({ oneOf, slug, decimal, text, word }) => ({
      rule_set: oneOf('rule_set', ruleSetCodes, 'rule-sets.csv'),
      key: slug('key'),
      value: decimal('value'),
      unit: text('unit'),
      source: text('source'),
      confidence: word('confidence', ['high', 'medium', 'low']),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'rule_set_value', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('rule_set_value').values(piece).execute())
  }
  return { tables: [table], write }
}

function bands(read: ReadTable, { ruleSetCodes, tagnames }: Known): Step {
  const limits = ['min_amount', 'max_amount', 'min_share', 'max_share'] as const
  const key = ['rule_set', 'group_kind', 'meal', 'nutrient', 'basis'] as const
  const table = read('meal-bands.csv', {
    columns: [...key, ...limits, 'source'],
    key,
    read: ({ oneOf, word, notNegative, share, text, known }) => ({
      rule_set: oneOf('rule_set', ruleSetCodes, 'rule-sets.csv'),
      group_kind: word('group_kind', GROUP_KINDS),
      meal: word('meal', ['morning', 'midday']),
      nutrient: oneOf('nutrient', tagnames, 'nutrients.csv'),
      basis: word('basis', ['akg-derived', 'printed']),
      min_amount: known('min_amount', notNegative),
      max_amount: known('max_amount', notNegative),
      min_share: known('min_share', share),
      max_share: known('max_share', share),
      source: text('source'),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'meal_band', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('meal_band').values(piece).execute())
  }
  return { tables: [table], write }
}

function checklist(read: ReadTable, { ruleSetCodes }: Known): Step {
  const table = read('eligibility-requirements.csv', {
    columns: ['rule_set', 'code', 'sort', 'is_required', 'validity_days', 'source'],
    key: ['rule_set', 'code'],
    read: ({ oneOf, slug, integer, flag, text, known }) => ({
      rule_set: oneOf('rule_set', ruleSetCodes, 'rule-sets.csv'),
      code: slug('code'),
      sort: integer('sort'),
      is_required: flag('is_required'),
      validity_days: known('validity_days', integer),
      source: text('source'),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'eligibility_requirement', table.rows)
    await inPieces(rows, (piece) =>
      tx.insertInto('eligibility_requirement').values(piece).execute(),
    )
  }
  return { tables: [table], write }
}

function scales(read: ReadTable, { ruleSetCodes }: Known): Step {
  const table = read('portion-scales.csv', {
    columns: ['rule_set', 'group_kind', 'course', 'scale', 'source'],
    key: ['rule_set', 'group_kind', 'course'],
    read: ({ oneOf, word, notNegative, text }) => ({
      rule_set: oneOf('rule_set', ruleSetCodes, 'rule-sets.csv'),
      group_kind: word('group_kind', GROUP_KINDS),
      course: word('course', COURSES),
      scale: notNegative('scale'),
      source: text('source'),
    }),
  })
  const write = async (tx: Tx) => {
    const rows = await replacing(tx, 'portion_scale', table.rows)
    await inPieces(rows, (piece) => tx.insertInto('portion_scale').values(piece).execute())
  }
  return { tables: [table], write }
}

type ListTable = 'rule_set_value' | 'meal_band' | 'eligibility_requirement' | 'portion_scale'

async function replacing<Row extends { rule_set: string }>(tx: Tx, table: ListTable, rows: Row[]) {
  const ruleSetId = idsByCode(await tx.selectFrom('rule_set').select(['id', 'code']).execute())
  const named = [...new Set(rows.map(({ rule_set }) => ruleSetId(rule_set)))]
  if (named.length > 0) await tx.deleteFrom(table).where('rule_set_id', 'in', named).execute()
  return rows.map(({ rule_set, ...rest }) => ({ ...rest, rule_set_id: ruleSetId(rule_set) }))
}
