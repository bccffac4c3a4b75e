import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem, type } from 'node:os'
import { z } from 'zod'

/** What a reader must know of the machine to judge the numbers; no name of it, no paths. */
export const machineSchema = z.strictObject({
  cpu: z.string(),
  cores: z.int(),
  memoryGb: z.number(),
  system: z.string(),
  node: z.string(),
})
export type Machine = z.infer<typeof machineSchema>

const RELEASE = '/etc/os-release'

function systemName() {
  const release = existsSync(RELEASE) ? readFileSync(RELEASE, 'utf8') : ''
  return /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? type()
}

export const describeMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: systemName(),
  node: process.version,
})
