import { listAccounts } from '#app/features/accounts/account.repository.server.ts'
import { mayManage } from '#app/features/accounts/account.ts'
import { actAs, type Person } from '#app/features/accounts/actor.ts'
import type { Todo } from '#app/shared/todo.ts'
import type { Database } from '#db/database.ts'

/** For an administrator of a place where nobody else works yet. */
export async function accountTodos(db: Database, person: Person): Promise<Todo[]> {
  const manager = actAs(person, 'manage:accounts')
  if (!manager) return []
  const accounts = await listAccounts(db)
  const others = accounts.filter(
    ({ roles }) => roles.some(({ role }) => role !== 'admin') && mayManage(manager, roles),
  )
  return others.length > 0
    ? []
    : [{ code: 'invite-first-users', href: '/admin/users', tone: 'warning' }]
}
