import type { Database, Tx } from '#db/database.ts'
import type { AnswerValue, EligibilityAnswer, EligibilityRequirement } from './eligibility.ts'

export type NewAnswer = {
  kitchenId: string
  requirementCode: string
  answer: AnswerValue
  answeredOn: string
  number?: string
  issuer?: string
  evidenceReference?: string
  expiresOn?: string
  accountId: string
}

/** Every answer of these kitchens, the newest first. */
export async function listEligibilityAnswers(
  db: Database,
  kitchenIds: readonly string[],
): Promise<(EligibilityAnswer & { kitchenId: string })[]> {
  if (kitchenIds.length === 0) return []
  const rows = await db
    .selectFrom('eligibility_answer')
    .where('kitchen_id', 'in', [...kitchenIds])
    .selectAll()
    .orderBy('answered_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    kitchenId: row.kitchen_id,
    requirementCode: row.requirement_code,
    answer: row.answer,
    answeredOn: row.answered_on,
    recordedAtMs: row.recorded_at.getTime(),
    number: row.number ?? undefined,
    issuer: row.issuer ?? undefined,
    evidenceReference: row.evidence_reference ?? undefined,
    expiresOn: row.expires_on ?? undefined,
  }))
}

export type AnsweredBy = {
  id: string
  answer: AnswerValue
  answeredOn: string
  number?: string
  issuer?: string
  evidenceReference?: string
  expiresOn?: string
  accountName: string
  recordedAt: Date
}

/** What a kitchen ever answered to one requirement and who did, the newest first. */
export async function listAnswerHistory(
  db: Database,
  kitchenId: string,
  requirementCode: string,
): Promise<AnsweredBy[]> {
  const rows = await db
    .selectFrom('eligibility_answer as e')
    .innerJoin('account as a', 'a.id', 'e.account_id')
    .where('e.kitchen_id', '=', kitchenId)
    .where('e.requirement_code', '=', requirementCode)
    .select(['e.id', 'e.answer', 'e.answered_on as answeredOn', 'e.number', 'e.issuer'])
    .select(['e.evidence_reference', 'e.expires_on', 'e.recorded_at as recordedAt'])
    .select('a.display_name as accountName')
    .orderBy('e.answered_on', 'desc')
    .orderBy('e.recorded_at', 'desc')
    .execute()
  return rows.map(({ evidence_reference, expires_on, ...row }) => ({
    ...row,
    number: row.number ?? undefined,
    issuer: row.issuer ?? undefined,
    evidenceReference: evidence_reference ?? undefined,
    expiresOn: expires_on ?? undefined,
  }))
}

/** Answers are a history: nothing is overwritten. */
export const insertEligibilityAnswer = (tx: Tx, answer: NewAnswer) =>
  tx
    .insertInto('eligibility_answer')
    .values({
      kitchen_id: answer.kitchenId,
      requirement_code: answer.requirementCode,
      answer: answer.answer,
      answered_on: answer.answeredOn,
      number: answer.number ?? null,
      issuer: answer.issuer ?? null,
      evidence_reference: answer.evidenceReference ?? null,
      expires_on: answer.expiresOn ?? null,
      account_id: answer.accountId,
    })
    .execute()

/** What the rule set asks, in its order. */
export async function listEligibilityRequirements(
  db: Database,
  ruleSetId: string,
): Promise<EligibilityRequirement[]> {
  const rows = await db
    .selectFrom('eligibility_requirement')
    .where('rule_set_id', '=', ruleSetId)
    .select(['code', 'is_required as isRequired', 'validity_days', 'source'])
    .orderBy('sort')
    .execute()
  return rows.map(({ validity_days, ...row }) => ({
    ...row,
    validityDays: validity_days ?? undefined,
  }))
}
