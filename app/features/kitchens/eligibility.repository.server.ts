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

/** A file that proves an answer. */
export type Evidence = { id: string; fileName: string; sizeBytes: number; sha256: string }

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
  evidence: Evidence[]
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
  const files = await listEvidence(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ evidence_reference, expires_on, ...row }) => ({
    ...row,
    evidence: files.filter(({ answerId }) => answerId === row.id),
    number: row.number ?? undefined,
    issuer: row.issuer ?? undefined,
    evidenceReference: evidence_reference ?? undefined,
    expiresOn: expires_on ?? undefined,
  }))
}

/** Files of these answers, by name. */
async function listEvidence(
  db: Database,
  answerIds: readonly string[],
): Promise<(Evidence & { answerId: string })[]> {
  if (answerIds.length === 0) return []
  return db
    .selectFrom('eligibility_answer_attachment as l')
    .innerJoin('attachment as f', 'f.id', 'l.attachment_id')
    .where('l.answer_id', 'in', [...answerIds])
    .select(['l.answer_id as answerId', 'f.id', 'f.file_name as fileName'])
    .select(['f.size_bytes as sizeBytes', 'f.sha256'])
    .orderBy('f.file_name')
    .execute()
}

/** Answers are a history: nothing is overwritten. */
export async function insertEligibilityAnswer(tx: Tx, answer: NewAnswer): Promise<string> {
  const { id } = await tx
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
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertEvidence(tx: Tx, answerId: string, attachmentIds: readonly string[]) {
  if (attachmentIds.length === 0) return
  const rows = attachmentIds.map((id) => ({ answer_id: answerId, attachment_id: id }))
  await tx.insertInto('eligibility_answer_attachment').values(rows).execute()
}

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
