import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

/** How many jobs of a queue wait, run, are done or have failed. */
export type QueueState = {
  name: string
  waiting: number
  active: number
  completed: number
  failed: number
}

/** Jobs by queue, as pg-boss keeps them in its own schema; done ones are forgotten after a while. */
export async function listQueueStates(db: Database): Promise<QueueState[]> {
  const { rows } = await sql<QueueState>`
    select name,
      (count(*) filter (where state in ('created', 'retry')))::int as waiting,
      (count(*) filter (where state = 'active'))::int as active,
      (count(*) filter (where state = 'completed'))::int as completed,
      (count(*) filter (where state in ('failed', 'cancelled')))::int as failed
    from pgboss.job group by name order by name`.execute(db)
  return rows
}
