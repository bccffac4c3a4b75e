import { addDays, daysBetween } from '#app/shared/day.ts'

/** What a rule set asks of a kitchen before it may serve. */
export type EligibilityRequirement = {
  code: string
  /** A kitchen may serve without the others; they say what else is worth having. */
  isRequired: boolean
  /** How long an answer holds when its document names no last day. */
  validityDays?: number
  source: string
}

export type AnswerValue = 'met' | 'not-met' | 'unknown'

/** One dated answer; the history is kept and the newest counts. */
export type EligibilityAnswer = {
  requirementCode: string
  answer: AnswerValue
  answeredOn: string
  /** Milliseconds since 1970; settles which of two answers of one day is the newer. */
  recordedAtMs: number
  number?: string
  issuer?: string
  evidenceReference?: string
  /** Last day on which the document still holds. */
  expiresOn?: string
}

export type RequirementState = 'met' | 'expires-soon' | 'expired' | 'not-met' | 'unanswered'

export type EligibilityFinding = {
  requirement: EligibilityRequirement
  state: RequirementState
  answer?: EligibilityAnswer
  /** Last day on which the answer holds; missing when it never ends. */
  validUntil?: string
  /** Days from today to that day; below zero when it has passed. */
  daysLeft?: number
}

export type Eligibility = {
  status: 'eligible' | 'not-eligible'
  findings: EligibilityFinding[]
  /** Required and not in order: the reasons why a kitchen is not eligible. */
  missing: EligibilityFinding[]
  /** What to do first: the first missing requirement, else the one that expires soonest. */
  next?: EligibilityFinding
}

/** Renewing a certificate takes a health office some weeks; our reminders, not a regulation's. */
const EXPIRES_SOON_DAYS = 30
const HURRY_DAYS = 14
const LAST_DAYS = 7

export type RenewalStage = 'first' | 'hurry' | 'last'

/** Which of the three reminders a person gets: from 30, from 14, from 7 days before the end. */
export const renewalStage = (daysLeft: number): RenewalStage =>
  daysLeft <= LAST_DAYS ? 'last' : daysLeft <= HURRY_DAYS ? 'hurry' : 'first'

const isInOrder = ({ state }: EligibilityFinding) => state === 'met' || state === 'expires-soon'

function newestAnswer(code: string, today: string, answers: EligibilityAnswer[]) {
  return answers
    .filter((answer) => answer.requirementCode === code && answer.answeredOn <= today)
    .sort((a, b) => b.answeredOn.localeCompare(a.answeredOn) || b.recordedAtMs - a.recordedAtMs)[0]
}

/** The earlier of what the document says and what the rule allows. */
function validUntil(requirement: EligibilityRequirement, answer: EligibilityAnswer) {
  const { validityDays } = requirement
  const byRule = validityDays === undefined ? [] : [addDays(answer.answeredOn, validityDays)]
  const byDocument = answer.expiresOn === undefined ? [] : [answer.expiresOn]
  return [...byRule, ...byDocument].sort()[0]
}

function assess(
  requirement: EligibilityRequirement,
  today: string,
  answers: EligibilityAnswer[],
): EligibilityFinding {
  const answer = newestAnswer(requirement.code, today, answers)
  if (answer === undefined || answer.answer === 'unknown') {
    return { requirement, state: 'unanswered', answer }
  }
  if (answer.answer === 'not-met') return { requirement, state: 'not-met', answer }
  const until = validUntil(requirement, answer)
  if (until === undefined) return { requirement, state: 'met', answer }
  const daysLeft = daysBetween(today, until)
  const state = daysLeft < 0 ? 'expired' : daysLeft <= EXPIRES_SOON_DAYS ? 'expires-soon' : 'met'
  return { requirement, state, answer, validUntil: until, daysLeft }
}

/**
 * Whether a kitchen may serve on `today`, requirement by requirement. An answer that is not known
 * is not met: a rule passes on its pessimistic end only. Answers dated after `today` do not count.
 * Where no rule set asks anything, nobody can say that a kitchen is eligible.
 */
export function eligibilityOn(
  today: string,
  requirements: EligibilityRequirement[],
  answers: EligibilityAnswer[],
): Eligibility {
  const findings = requirements.map((requirement) => assess(requirement, today, answers))
  const missing = findings.filter((one) => one.requirement.isRequired && !isInOrder(one))
  const soonest = findings
    .filter(({ state }) => state === 'expires-soon')
    .sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0))[0]
  return {
    status: requirements.length > 0 && missing.length === 0 ? 'eligible' : 'not-eligible',
    findings,
    missing,
    next: missing[0] ?? soonest,
  }
}

/** Whether one requirement is in order, such as the certified cook who raises the capacity. */
export const isMet = (eligibility: Eligibility, code: string) =>
  eligibility.findings.some((finding) => finding.requirement.code === code && isInOrder(finding))

/** A kitchen that is not eligible may prepare menus and plans, but nobody may adopt them for it. */
export const mayAdopt = (eligibility: Eligibility) => eligibility.status === 'eligible'

export type AnswerRefusal = 'no-such-requirement' | 'answered-after-today' | 'expires-before-answer'

/** Decide whether an answer can stand: about a known requirement, not of the future, not void. */
export function decideAnswer(
  answer: Pick<EligibilityAnswer, 'requirementCode' | 'answeredOn' | 'expiresOn'>,
  today: string,
  requirements: EligibilityRequirement[],
): { ok: true } | { ok: false; refusal: AnswerRefusal } {
  if (!requirements.some(({ code }) => code === answer.requirementCode)) {
    return { ok: false, refusal: 'no-such-requirement' }
  }
  if (answer.answeredOn > today) return { ok: false, refusal: 'answered-after-today' }
  if (answer.expiresOn !== undefined && answer.expiresOn < answer.answeredOn) {
    return { ok: false, refusal: 'expires-before-answer' }
  }
  return { ok: true }
}
