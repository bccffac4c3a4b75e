import { setTimeout as sleep } from 'node:timers/promises'
import { lockFolder } from '#db/engines/folder-lock.ts'

/** Holds the folder of its first argument until it is killed. */
const [folder = ''] = process.argv.slice(2)
await lockFolder(folder)
console.log('holding')
await sleep(60_000)
