import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Place = { port: number; dataDir: string; clock: string }

/** A server of its own on its own data, to be killed without a word. It plans nothing. */
export function spawnServer({ port, dataDir, clock }: Place): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      PORT: String(port),
      LUMBUNG_DATA_DIR: dataDir,
      LUMBUNG_DEMO: 'on',
      LUMBUNG_WORKER: 'off',
      LUMBUNG_CLOCK: clock,
      LUMBUNG_REQUESTS_PER_MINUTE: '100000',
      LOG_LEVEL: 'silent',
    },
  })
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves when the process has gone, with its signal: SIGKILL when nobody was faster. */
export const ended = (server: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve(server.signalCode)
    else server.once('exit', (_code, signal) => resolve(signal))
  })

/** Waits until the server answers; fails when it ends instead. */
export async function ready(server: ChildProcess, base: string) {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    const answer = await fetch(`${base}/health`).catch(() => undefined)
    if (answer?.ok) return
    await wait(100)
  }
}

/** Posts a form as a page of ours would; undefined when the server was gone before it answered. */
export async function postForm(
  url: string,
  fields: Record<string, string>,
  cookie?: string,
): Promise<Response | undefined> {
  const headers = { Origin: new URL(url).origin, ...(cookie && { Cookie: cookie }) }
  const body = new URLSearchParams(fields)
  return fetch(url, { method: 'POST', headers, body, redirect: 'manual' }).catch(() => undefined)
}

/** The session cookie of the demo's unit officer. */
export async function signInOfficer(base: string, dataDir: string): Promise<string> {
  const lines = readFileSync(join(dataDir, 'demo-sign-ins.txt'), 'utf8').split('\n')
  const [, email = '', password = ''] =
    lines.find((line) => line.startsWith('unit-officer '))?.split(' ') ?? []
  const answer = await postForm(`${base}/login`, { email, password })
  const cookie = answer?.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`no sign-in: ${answer?.status}`)
  return cookie
}
