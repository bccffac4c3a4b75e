import type { Database, Tx } from '#db/database.ts'

/** An officer who could report for a unit, and whether this unit names them. */
export type UnitReporter = { accountId: string; name: string; isNamed: boolean }

/** Active officers of the unit's institution by name, each with whether the unit names them. */
export async function listReporters(
  db: Database,
  unit: { id: string; institutionId: string },
): Promise<UnitReporter[]> {
  const rows = await db
    .selectFrom('account as a')
    .innerJoin('account_role as r', 'r.account_id', 'a.id')
    .leftJoin('unit_reporter as n', (join) =>
      join.onRef('n.account_id', '=', 'a.id').on('n.unit_id', '=', unit.id),
    )
    .where('r.role', '=', 'unit-officer')
    .where('r.institution_id', '=', unit.institutionId)
    .where('a.is_active', '=', true)
    .select(['a.id as accountId', 'a.display_name as name', 'n.unit_id as namedIn'])
    .distinct()
    .orderBy('a.display_name')
    .execute()
  return rows.map(({ accountId, name, namedIn }) => ({
    accountId,
    name,
    isNamed: namedIn !== null,
  }))
}

/** Those of these units for which the account may report: named there, or nobody is. */
export async function listReportableUnitIds(
  db: Database,
  accountId: string,
  unitIds: readonly string[],
): Promise<string[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('unit_reporter')
    .where('unit_id', 'in', [...unitIds])
    .select(['unit_id', 'account_id'])
    .execute()
  const named = new Set(rows.map(({ unit_id }) => unit_id))
  const mine = new Set(
    rows.filter(({ account_id }) => account_id === accountId).map(({ unit_id }) => unit_id),
  )
  return unitIds.filter((id) => !named.has(id) || mine.has(id))
}

export async function setReporters(tx: Tx, unitId: string, accountIds: readonly string[]) {
  await tx.deleteFrom('unit_reporter').where('unit_id', '=', unitId).execute()
  if (accountIds.length === 0) return
  const rows = accountIds.map((account_id) => ({ unit_id: unitId, account_id }))
  await tx.insertInto('unit_reporter').values(rows).execute()
}
