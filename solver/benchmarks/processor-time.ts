import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second, on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100

/**
 * Processor seconds so far: of the whole machine, and of the processes that this one has started and
 * seen end, with theirs. Undefined where there is no `/proc` to read them from.
 */
export function processorTime(): { machineSeconds: number; childSeconds: number } | undefined {
  try {
    return {
      machineSeconds: machineTicks(readFileSync('/proc/stat', 'utf8')) / TICKS_PER_SECOND,
      childSeconds: childTicks(readFileSync('/proc/self/stat', 'utf8')) / TICKS_PER_SECOND,
    }
  } catch {
    return undefined
  }
}

/** The first line: user, nice, system, idle, waiting for disks, interrupts (2), taken by the host. */
function machineTicks(stat: string): number {
  const ticks = stat.split('\n')[0]?.trim().split(/\s+/).slice(1, 9).map(Number) ?? []
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = ticks
  return user + nice + system + irq + softIrq + steal
}

/** `cutime` and `cstime`, fields 16 and 17 of proc(5); the name in brackets may hold anything. */
function childTicks(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[13]) + Number(fields[14])
}
