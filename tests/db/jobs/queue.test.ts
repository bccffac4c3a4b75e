import { expect, test, vi } from 'vitest'
import type { Job } from '#app/jobs/job.ts'
import { openQueue } from '#app/jobs/queue.server.ts'
import { testDatabase } from '../../support/database.ts'

const database = await testDatabase()
const errors: Error[] = []
const queue = await openQueue(database, (error) => errors.push(error))
const { db } = database

const enqueue = (runId: string) =>
  db.transaction().execute((tx) => queue.enqueue(tx, { name: 'run-plan', runId }))

test('a job whose transaction is rolled back was never queued, the others are worked through once', async () => {
  await enqueue('first')
  await expect(
    db.transaction().execute(async (tx) => {
      await queue.enqueue(tx, { name: 'run-plan', runId: 'never' })
      throw new Error('the command failed')
    }),
  ).rejects.toThrow('the command failed')
  await enqueue('second')
  await enqueue('second')

  const handled: Job[] = []
  await queue.work('run-plan', async (job) => {
    handled.push(job)
  })
  await vi.waitFor(() => expect(handled.length).toBeGreaterThanOrEqual(2), { timeout: 15_000 })
  await queue.stop()
  expect(handled.map(({ runId }) => runId)).toEqual(['first', 'second'])
  expect(errors).toEqual([])
})
