import { createHash } from 'node:crypto'
import { z } from 'zod'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import { canonicalJson } from './canonical-json.ts'
import { DOCUMENT_FORMAT, type WeekDocument } from './week-document.ts'

const verdict = z.enum(['within', 'below', 'above', 'unknown', 'open'])
const figure = z.object({ least: z.number(), most: z.number().optional(), verdict })
const named = { nameId: z.string(), nameEn: z.string() }

const dish = z.object({
  on: z.string(),
  course: z.enum(COURSES),
  code: z.string(),
  version: z.number(),
  ...named,
  isDraft: z.boolean(),
  allergens: z.array(z.string()),
  ingredients: z.array(z.object({ foodCode: z.string(), grossGrams: z.number() })),
})

const nutrient = z.object({
  tagname: z.string(),
  per: z.enum(['day', 'horizon']),
  min: z.number().optional(),
  max: z.number().optional(),
  days: z.array(figure.extend({ on: z.string() })),
  week: figure.optional(),
})

const group = z.object({
  key: z.string(),
  groupKind: z.enum(GROUP_KINDS),
  meal: z.enum(['morning', 'midday']),
  portionClass: z.enum(['small', 'large']),
  ceilingIdr: z.number(),
  scales: z.array(z.object({ course: z.enum(COURSES), scale: z.number() })),
  portions: z.array(z.object({ on: z.string(), portions: z.number() })),
  costs: z.array(
    z.object({
      on: z.string(),
      idr: z.number(),
      unpricedFoods: z.number(),
      verdict: z.enum(['within', 'above', 'unknown', 'open']),
    }),
  ),
  nutrients: z.array(nutrient),
})

const weekDocument = z.object({
  format: z.literal(DOCUMENT_FORMAT),
  kitchen: z.object({
    code: z.string(),
    name: z.string(),
    institutionName: z.string(),
    regencyName: z.string(),
    timeZone: z.string(),
    isExample: z.boolean(),
  }),
  week: z.string(),
  ruleSet: z.string().optional(),
  days: z.array(
    z.object({
      on: z.string(),
      isServed: z.boolean(),
      isPackage: z.literal(true).optional(),
      reason: z.string().optional(),
      portions: z.number(),
    }),
  ),
  dishes: z.array(dish),
  groups: z.array(group),
  nutrients: z.array(z.object({ tagname: z.string(), ...named, unit: z.string() })),
  supplySource: z.enum(['plan', 'estimate']),
  budget: z.array(
    z.object({
      foodCode: z.string(),
      ...named,
      part: z.enum(['own', 'stock', 'bought', 'unmet']),
      kg: z.number(),
      idrPerKg: z.number().optional(),
      sourceName: z.string().optional(),
    }),
  ),
}) satisfies z.ZodType<WeekDocument>

/** The one text of a document, and its hash: what a signature is put under. */
export function sealed(document: WeekDocument) {
  const text = canonicalJson(document)
  return { text, sha256: sha256Of(text) }
}

export const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A stored document; one that does not answer to its hash was tampered with and is a fault. */
export function readSealed(row: { document: string; sha256: string }): WeekDocument {
  if (sha256Of(row.document) !== row.sha256) {
    throw new Error('a signed document does not answer to its hash')
  }
  return weekDocument.parse(JSON.parse(row.document))
}
