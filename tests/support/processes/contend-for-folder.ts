import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { lockFolder } from '#db/engines/folder-lock.ts'

/**
 * Takes the folder again and again until the given moment. Inside it makes a file that may not
 * exist yet, so two holders at once end this process with an error. Says how often it held.
 */
const [folder = '', until = '0'] = process.argv.slice(2)
const marker = join(folder, 'somebody-is-inside')
let held = 0
while (Date.now() < Number(until)) {
  const unlock = await lockFolder(folder).catch(() => undefined)
  if (!unlock) continue
  writeFileSync(marker, String(process.pid), { flag: 'wx' })
  await sleep(Math.random() * 5)
  rmSync(marker)
  await unlock()
  held += 1
}
console.log(`held ${held}`)
