import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '#db/connection.ts'
import { lockFolder } from '#db/engines/folder-lock.ts'
import { spawnProcess } from '../../support/spawn.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-lock-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('a second process is told which process holds the data folder and since when', async () => {
  const folder = newFolder()
  const holder = spawnProcess('hold-folder.ts', folder)
  await holder.line('holding')
  const refusal = await openDatabase({ dataDir: folder }).catch((error: Error) => error.message)
  expect(refusal).toContain(`in use by process ${holder.process.pid}, since 20`)
  expect(refusal).toContain('LUMBUNG_DATA_DIR')
  holder.process.kill('SIGKILL')
  await holder.ended
})

test('the folder of a process that was killed with -9 is free at once', async () => {
  const folder = newFolder()
  for (let round = 0; round < 3; round += 1) {
    const holder = spawnProcess('hold-folder.ts', folder)
    await holder.line('holding')
    holder.process.kill('SIGKILL')
    await holder.ended
    const unlock = await lockFolder(folder)
    await unlock()
  }
  expect(readdirSync(folder)).toEqual([])
})

test('a holder that does not answer, because it is stopped, still holds', async () => {
  const folder = newFolder()
  const holder = spawnProcess('hold-folder.ts', folder)
  await holder.line('holding')
  holder.process.kill('SIGSTOP')
  await expect(lockFolder(folder)).rejects.toThrow(`process ${holder.process.pid}`)
  holder.process.kill('SIGKILL')
  await holder.ended
})

test('of four processes that fight for a folder, never two hold it', async () => {
  const folder = newFolder()
  const until = String(Date.now() + 4000)
  const fighters = [1, 2, 3, 4].map(() => spawnProcess('contend-for-folder.ts', folder, until))
  const ends = await Promise.all(fighters.map(({ ended }) => ended))
  expect(ends).toEqual(ends.map(() => ({ code: 0, stderr: '' })))
  const held = fighters.map(({ lines }) => Number(lines[0]?.replace('held ', '')))
  expect(held.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10)
})

test('a folder whose path is too long for a socket is refused in plain words', async () => {
  const folder = join(newFolder(), 'panjang'.repeat(20))
  mkdirSync(folder)
  await expect(lockFolder(folder)).rejects.toThrow('too long for its lock')
})
