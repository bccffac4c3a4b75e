/**
 * Makes a fresh clone ready before `npm start`, `npm test` and `npm run e2e`:
 * installs packages when they are missing or older than the lock file and, with the
 * argument `build`, builds when a source is newer than the build. Plain Node without
 * dependencies, because nothing is installed yet when it runs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const modifiedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

function run(reason, args) {
  console.error(`${reason}: npm ${args.join(' ')}`)
  // NODE_ENV=production in the shell would make npm omit Vite, which the build needs.
  const env = { ...process.env, NODE_ENV: undefined }
  delete env.NODE_ENV
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

// npm writes node_modules/.package-lock.json last, so an interrupted install counts as missing.
if (modifiedAt('node_modules/.package-lock.json') < modifiedAt('package-lock.json')) {
  run('Packages are missing or older than package-lock.json', ['ci', '--no-audit', '--no-fund'])
}

const sources = [
  'app',
  'db',
  'public',
  'solver',
  'vite.config.ts',
  'remix.config.js',
  'package-lock.json',
]
if (process.argv.includes('build')) {
  const builtAt = modifiedAt('build/server/index.js')
  if (builtAt < Math.max(...sources.map(newestIn))) {
    run('The build is missing or older than its sources', ['run', 'build'])
  }
}
