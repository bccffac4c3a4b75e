import type { AccountRefusal } from '#app/features/accounts/account.ts'
import type { Actor } from '#app/features/accounts/actor.ts'
import {
  parseChangeAccountForm,
  parseTakeRoleForm,
} from '#app/features/accounts/change-account.form.ts'
import {
  closeAccount,
  reopenAccount,
  resetPassword,
} from '#app/features/accounts/change-account.server.ts'
import { giveRole, takeRole } from '#app/features/accounts/change-role.server.ts'
import { parseGiveRoleForm, parseInviteForm } from '#app/features/accounts/invite-user.form.ts'
import { inviteUser } from '#app/features/accounts/invite-user.server.ts'
import type { FormProblem, Parsed } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'

export type AccountsAnswer = {
  intent?: string
  problem?: FormProblem
  refusal?: AccountRefusal
  /** Shown once, after an invitation or a new password. */
  email?: string
  password?: string
}

type Result =
  | { ok: false; refusal: AccountRefusal }
  | { ok: true; email?: string; password?: string }

/** The forms of the users page, told apart by `intent`. */
export function changeAccounts(
  db: Database,
  actor: Actor,
  form: FormData,
): Promise<AccountsAnswer> {
  const intent = form.get('intent')
  const run = <Request>(
    name: string,
    parsed: Parsed<Request>,
    command: (db: Database, actor: Actor, request: Request) => Promise<Result>,
  ) => answerOf(name, parsed, (request) => command(db, actor, request))
  switch (intent) {
    case 'invite':
      return run(intent, parseInviteForm(form), inviteUser)
    case 'give-role':
      return run(intent, parseGiveRoleForm(form), giveRole)
    case 'take-role':
      return run(intent, parseTakeRoleForm(form), takeRole)
    case 'reset-password':
      return run(intent, parseChangeAccountForm(form), resetPassword)
    case 'close':
      return run(intent, parseChangeAccountForm(form), closeAccount)
    case 'reopen':
      return run(intent, parseChangeAccountForm(form), reopenAccount)
    default:
      return Promise.resolve({ refusal: 'not-found' })
  }
}

async function answerOf<Request>(
  intent: string,
  parsed: Parsed<Request>,
  command: (request: Request) => Promise<Result>,
): Promise<AccountsAnswer> {
  if (!parsed.ok) return { intent, problem: parsed.problem }
  const { ok: _, ...result } = await command(parsed.request)
  return { intent, ...result }
}
