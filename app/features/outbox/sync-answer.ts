import type { FieldProblem } from '#app/shared/form.ts'

/** What became of one report that a device sent. `failed` is ours to mend: the device sends again. */
export type SyncAnswer = { key: string } & (
  | { outcome: 'stored'; reportId: string; isRepeat: boolean }
  | { outcome: 'refused'; refusal: string; fields?: Record<string, FieldProblem> }
  | { outcome: 'held' }
  | { outcome: 'dropped' }
  | { outcome: 'failed' }
)

/** Answers in the order of the records; our clock, so that the device learns how far it is off. */
export type SyncAnswers = { serverAt: string; answers: SyncAnswer[] }

/** A device sends this many at a time; more wait for the next round. */
export const MOST_RECORDS = 25

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const OUTCOMES = ['stored', 'refused', 'held', 'dropped', 'failed']

const isAnswer = (value: unknown): value is SyncAnswer =>
  isObject(value) &&
  typeof value.key === 'string' &&
  typeof value.outcome === 'string' &&
  OUTCOMES.includes(value.outcome) &&
  (value.outcome !== 'stored' || typeof value.reportId === 'string') &&
  (value.outcome !== 'refused' || typeof value.refusal === 'string')

/** The answers of our server; undefined for anything else, such as the page of a hotel's network. */
export function readSyncAnswers(json: unknown): SyncAnswers | undefined {
  if (!isObject(json) || typeof json.serverAt !== 'string' || !Array.isArray(json.answers)) {
    return undefined
  }
  const { serverAt, answers } = json
  return answers.every(isAnswer) ? { serverAt, answers } : undefined
}
