import { expect, test } from 'vitest'
import { loader as users } from '#app/routes/admin.users.tsx'
import { testDatabase } from '../support/database.ts'
import { signIn } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const admin = await signIn(db, { role: 'admin', scope: 'nation' })

test('the list of accounts tells who signs as Pengawas Gizi of Muntok, and who as its head', async () => {
  const { accounts, seats } = await users(admin.get('/admin/users'))
  const emailOf = (position: string) => {
    const seat = seats.find(
      (one) => one.position === position && one.kitchenName.includes('Muntok'),
    )
    return accounts.find(({ id }) => id === seat?.accountId)?.email
  }
  expect(emailOf('nutrition-supervisor')).toBe('pengawasgizi.muntok@lumbung.example')
  expect(emailOf('head-of-kitchen')).toBe('kepala.muntok@lumbung.example')
})
