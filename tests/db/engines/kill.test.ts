import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/connection.ts'
import { testDatabaseOfProcesses } from '../../support/database.ts'
import { insertBasics, insertLot } from '../../support/rows.ts'
import { spawnProcess } from '../../support/spawn.ts'

const { db, engine, env, close } = await testDatabaseOfProcesses()
await insertLot(db, await insertBasics(db), 'L-1')

const KILLS = 10
/** On a busy machine fewer kills must do. */
const LONGEST_MS = 15_000
const ids = (line: string): string[] => JSON.parse(line.slice(line.indexOf('[')))

/** Starts a writer, kills it at a random moment and returns what it said about its work. */
async function writeUntilKilled() {
  const writer = spawnProcess('write-movements.ts', env.dataDir)
  const stored = ids(await writer.line('stored'))
  const signed = ids(await writer.line('signed'))
  await writer.line('wrote')
  await sleep(Math.random() * 400)
  writer.process.kill('SIGKILL')
  await writer.ended
  const wrote = writer.lines.filter((line) => line.startsWith('wrote '))
  return { stored, signed, wrote: wrote.map((line) => line.slice('wrote '.length)) }
}

/** A server that dies while it opens the database, perhaps in the middle of its recovery. */
async function openUntilKilled() {
  const writer = spawnProcess('write-movements.ts', env.dataDir)
  await sleep(500 + Math.random() * 1000)
  writer.process.kill('SIGKILL')
  await writer.ended
  return writer.lines.filter((line) => line.startsWith('wrote ')).map((line) => line.slice(6))
}

test.runIf(engine === 'embedded')(
  'kill -9, while writing and while opening, loses nothing acknowledged and keeps no half',
  { timeout: 120_000 },
  async () => {
    await close()
    const acknowledged: string[] = []
    const started = Date.now()
    for (let kill = 1; kill <= KILLS && Date.now() - started < LONGEST_MS; kill += 1) {
      const { stored, signed, wrote } = await writeUntilKilled()
      expect(stored).toEqual(expect.arrayContaining(acknowledged))
      expect(signed.sort()).toEqual(stored.sort())
      acknowledged.push(...wrote)
      if (kill % 3 === 2) acknowledged.push(...(await openUntilKilled()))
    }
    expect(acknowledged.length).toBeGreaterThan(2)
    const reopened = await openDatabase(env)
    const rows = await reopened.db.selectFrom('movement').select('id').execute()
    await reopened.close()
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  },
)
