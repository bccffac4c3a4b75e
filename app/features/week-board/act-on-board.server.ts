import type { Actor } from '#app/features/accounts/actor.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { approveMenuWeek, reopenMenuWeek } from '#app/features/menus/approve-menu-week.server.ts'
import { cellValue } from '#app/features/menus/cell-value.ts'
import type { CellChange } from '#app/features/menus/menu-week.ts'
import { parseMenuEntryForm, parseWeekStepForm } from '#app/features/menus/set-menu-entry.form.ts'
import { type MenuPlace, setMenuEntry } from '#app/features/menus/set-menu-entry.server.ts'
import { adoptPlan } from '#app/features/planning/adopt-plan.server.ts'
import { cancelPlan } from '#app/features/planning/cancel-plan.server.ts'
import {
  parseModeForm,
  parsePlanIdForm,
  parseRunIdForm,
} from '#app/features/planning/request-plan.form.ts'
import { type EnqueueRun, requestPlan } from '#app/features/planning/request-plan.server.ts'
import {
  parseAcceptWayOutForm,
  parseWithdrawForm,
} from '#app/features/ways-out/accept-way-out.form.ts'
import { acceptWayOut, withdrawConcession } from '#app/features/ways-out/accept-way-out.server.ts'
import type { FormProblem } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'

/** What a person can do on the board, and the permission that each asks for. */
export const BOARD_INTENTS = {
  'set-entry': 'change:menu',
  'approve-menu': 'adopt:menu',
  'reopen-menu': 'adopt:menu',
  'request-plan': 'request:plan',
  'cancel-plan': 'request:plan',
  'adopt-plan': 'adopt:plan',
  'accept-way-out': 'adopt:plan',
  'withdraw-concession': 'adopt:plan',
} as const satisfies Record<string, Permission>

export type BoardIntent = keyof typeof BOARD_INTENTS

export const boardIntent = (text: unknown): BoardIntent | undefined =>
  Object.keys(BOARD_INTENTS).find((intent): intent is BoardIntent => intent === text)

/** `undo`: the cell as it stood before, as its button would carry it. */
type Answer =
  | { ok: true; undo?: string }
  | { ok: false; refusal: string }
  | { ok: false; problem: FormProblem }

type Acting = { db: Database; actor: Actor; place: MenuPlace; enqueue: EnqueueRun }

/** Parses what one button of the board sent and does it. */
export function actOnBoard(acting: Acting, intent: BoardIntent, form: FormData): Promise<Answer> {
  return HANDLERS[intent](acting, form)
}

const openCell = ({ serviceOn, course }: CellChange) => ({ serviceOn, course, isPinned: false })

const HANDLERS: Record<BoardIntent, (acting: Acting, form: FormData) => Promise<Answer>> = {
  'set-entry': async ({ db, actor, place }, form) => {
    const parsed = parseMenuEntryForm(form)
    if (!parsed.ok) return parsed
    const { revision: seenRevision, entry: change } = parsed.request
    const result = await setMenuEntry(db, actor, place, { seenRevision, change })
    return result.ok ? { ok: true, undo: cellValue(result.before ?? openCell(change)) } : result
  },
  'approve-menu': async ({ db, actor, place }, form) => {
    const parsed = parseWeekStepForm(form)
    if (!parsed.ok) return parsed
    return approveMenuWeek(db, actor, { ...place, seenRevision: parsed.request.revision })
  },
  'reopen-menu': async ({ db, actor, place }, form) => {
    const parsed = parseWeekStepForm(form)
    if (!parsed.ok) return parsed
    return reopenMenuWeek(db, actor, { ...place, seenRevision: parsed.request.revision })
  },
  'request-plan': async ({ db, actor, place, enqueue }, form) => {
    const parsed = parseModeForm(form)
    if (!parsed.ok) return parsed
    const { kitchen, week, today } = place
    const wish = { kitchens: [kitchen], week, today, mode: parsed.request.mode }
    return requestPlan(db, actor, wish, enqueue)
  },
  'cancel-plan': async ({ db, actor }, form) => {
    const parsed = parseRunIdForm(form)
    return parsed.ok ? cancelPlan(db, actor, parsed.request.runId) : parsed
  },
  'adopt-plan': async ({ db, actor, place }, form) => {
    const parsed = parsePlanIdForm(form)
    if (!parsed.ok) return parsed
    const { kitchen, today } = place
    return adoptPlan(db, actor, { planId: parsed.request.planId, kitchen, today })
  },
  'accept-way-out': async ({ db, actor, place }, form) => {
    const parsed = parseAcceptWayOutForm(form)
    return parsed.ok ? acceptWayOut(db, actor, place, parsed.request) : parsed
  },
  'withdraw-concession': async ({ db, actor, place }, form) => {
    const parsed = parseWithdrawForm(form)
    return parsed.ok ? withdrawConcession(db, actor, place, parsed.request.concessionId) : parsed
  },
}
