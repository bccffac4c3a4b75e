import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import type { Database, Tx } from '#db/database.ts'
import { type MenuRule, RULE_SUBJECTS } from './menu-rule.ts'

type Place = { id: string; regionId: string }

/** Rules that hold for a kitchen on some day of a span: its own and its region's; as they began. */
export async function listMenuRules(
  db: Database,
  kitchen: Place,
  span: { startsOn: string; endsOn: string },
): Promise<MenuRule[]> {
  const rows = await db
    .selectFrom('menu_rule')
    .where((eb) =>
      eb.or([eb('kitchen_id', '=', kitchen.id), eb('region_id', '=', kitchen.regionId)]),
    )
    .where('effective_from', '<=', span.endsOn)
    .where((eb) =>
      eb.or([eb('effective_until', 'is', null), eb('effective_until', '>=', span.startsOn)]),
    )
    .select(['id', 'subject', 'bound', 'servings', 'group_kind', 'region_id', 'source'])
    .select(['effective_from as effectiveFrom', 'effective_until as effectiveUntil'])
    .orderBy('effective_from')
    .orderBy('subject')
    .execute()
  return rows.flatMap(({ group_kind, region_id, subject, effectiveUntil, ...row }) => {
    const known = RULE_SUBJECTS.find((one) => one === subject)
    const groupKind = GROUP_KINDS.find((one) => one === group_kind)
    if (!known || (group_kind !== null && !groupKind)) return []
    return [
      {
        ...row,
        subject: known,
        groupKind,
        isRegional: region_id !== null,
        effectiveUntil: effectiveUntil ?? undefined,
      },
    ]
  })
}

export type NewMenuRule = Omit<MenuRule, 'id' | 'isRegional' | 'effectiveUntil'> &
  ({ kitchenId: string } | { regionId: string })

export async function insertMenuRule(tx: Tx, rule: NewMenuRule): Promise<string> {
  const { id } = await tx
    .insertInto('menu_rule')
    .values({
      kitchen_id: 'kitchenId' in rule ? rule.kitchenId : null,
      region_id: 'regionId' in rule ? rule.regionId : null,
      subject: rule.subject,
      bound: rule.bound,
      servings: rule.servings,
      group_kind: rule.groupKind ?? null,
      effective_from: rule.effectiveFrom,
      source: rule.source,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A rule of this kitchen or region, held until the transaction ends. */
export const lockMenuRule = (tx: Tx, kitchen: Place, id: string) =>
  tx
    .selectFrom('menu_rule')
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('kitchen_id', '=', kitchen.id), eb('region_id', '=', kitchen.regionId)]),
    )
    .select(['id', 'region_id as regionId', 'effective_from as effectiveFrom'])
    .select('effective_until as effectiveUntil')
    .forUpdate()
    .executeTakeFirst()

/** The last day on which a rule holds; one that never held disappears. */
export const setMenuRuleEnd = (tx: Tx, id: string, effectiveUntil: string) =>
  tx
    .updateTable('menu_rule')
    .set({ effective_until: effectiveUntil })
    .where('id', '=', id)
    .execute()

export const deleteMenuRule = (tx: Tx, id: string) =>
  tx.deleteFrom('menu_rule').where('id', '=', id).execute()
