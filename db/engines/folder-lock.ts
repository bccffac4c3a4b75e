import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** sun_path holds 104 bytes on macOS, 108 on Linux, one of them a closing zero. */
const LONGEST_SOCKET_PATH_BYTES = 103
const ATTEMPTS = 6
const ABANDONED_AFTER_MS = 60_000

type Claim = { file: string; server: Server }

/** A claim's name says whose it is: `lock.<pid>.<second since 1970>.<random>`. */
const newName = () =>
  `${process.pid}.${Math.floor(Date.now() / 1000)}.${randomBytes(3).toString('hex')}`

function socketPath(folder: string, name: string) {
  const path = join(folder, name)
  const fromHere = relative(process.cwd(), path)
  const shortest = fromHere.length < path.length ? fromHere : path
  if (Buffer.byteLength(shortest) <= LONGEST_SOCKET_PATH_BYTES) return shortest
  throw new Error(`The path of the data folder is too long for its lock: ${folder}`)
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })
}

/** Listens first and takes its lasting name then: a `lock.…` that refuses is dead for ever. */
async function claim(folder: string): Promise<Claim> {
  const name = newName()
  const opening = socketPath(folder, `opening.${name}`)
  const server = await listen(opening)
  const file = `lock.${name}`
  renameSync(opening, join(folder, file))
  return { file, server }
}

async function withdraw(folder: string, { file, server }: Claim) {
  rmSync(join(folder, file), { force: true })
  await new Promise((resolve) => server.close(resolve))
}

/** A process that does not answer is still alive; only a refusal by the kernel says it is gone. */
function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    const answer = (alive: boolean) => {
      socket.destroy()
      resolve(alive)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined
      answer(code !== 'ECONNREFUSED' && code !== 'ENOENT')
    })
  })
}

/** Another live claim on the folder, if there is one; what dead processes left is removed. */
async function otherClaim(folder: string, own: string): Promise<string | undefined> {
  const others = readdirSync(folder).filter((file) => file.startsWith('lock.') && file !== own)
  for (const file of others) {
    if (await isAlive(socketPath(folder, file))) return file
    rmSync(join(folder, file), { force: true })
  }
  return undefined
}

function sweepOpenings(folder: string) {
  for (const file of readdirSync(folder).filter((name) => name.startsWith('opening.'))) {
    const path = join(folder, file)
    const age = existsSync(path) ? Date.now() - statSync(path).mtimeMs : 0
    if (age > ABANDONED_AFTER_MS) rmSync(path, { force: true })
  }
}

function heldBy(folder: string, file: string) {
  const [, pid, second] = file.split('.')
  const since = new Date(Number(second) * 1000).toISOString().replace('.000', '')
  return new Error(
    `The data folder ${folder} is in use by process ${pid}, since ${since}. ` +
      'One process at a time may open it: stop that one first, or set LUMBUNG_DATA_DIR to another folder.',
  )
}

/**
 * Holds a folder for this process alone; the returned function lets go. Throws who holds it.
 *
 * Node has no flock, and a file with a process id outlives kill -9 and lies once the id is used
 * again. A listening socket lives exactly as long as its process, on Linux and macOS alike and
 * across containers that share the folder. Each process publishes its own, under a name that is
 * never used twice, and only then looks for others: of any two, at least one sees the other and
 * withdraws, so two never hold. When both withdraw, each tries again after a random moment.
 * See docs/decisions/0011-data-folder-lock.md.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  sweepOpenings(folder)
  for (let attempt = 1; ; attempt += 1) {
    const own = await claim(folder)
    const other = await otherClaim(folder, own.file)
    if (!other) return () => withdraw(folder, own)
    await withdraw(folder, own)
    if (attempt === ATTEMPTS) throw heldBy(folder, other)
    await sleep(20 + Math.random() * 40 * attempt)
  }
}
