import { COMMAND_LINE, normalEmail } from '#app/features/accounts/account.ts'
import { inviteUser } from '#app/features/accounts/invite-user.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { parseArguments } from '../arguments.ts'
import { BAD_INPUT, complain } from '../complain.ts'
import { printError, printResult } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'

/** A national administrator with a random first password, printed once. */
export async function createAdmin(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, [], ['email', 'name'])
  const email = normalEmail(parsed.flags.get('email') ?? '')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    complaints.push({ path: '--email', expected: 'an e-mail address' })
  }
  if (complaints.length > 0) return complain(complaints)

  return withDatabase(async ({ db }) => {
    await migrateToLatest(db)
    const name = parsed.flags.get('name') ?? 'Administrator'
    const given = { role: 'admin', scope: 'nation' } as const
    const result = await inviteUser(db, COMMAND_LINE, { email, name, given })
    if (result.ok) {
      await printResult(`admin ${result.email} ${result.password}\n`)
      return 0
    }
    printError(`${email}: ${result.refusal}`)
    return BAD_INPUT
  })
}
