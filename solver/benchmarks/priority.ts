import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Gives a process that leads a session of its own the priority of ours. Linux shares the processor by
 * sessions first (sched(7), autogroup): a new one would begin at 0, whatever we were started with.
 */
export function keepPriority(pid: number | undefined) {
  try {
    const nice = /nice (-?\d+)/.exec(readFileSync('/proc/self/autogroup', 'utf8'))?.[1]
    if (nice !== undefined && nice !== '0') writeFileSync(`/proc/${pid}/autogroup`, nice)
  } catch {
    // Another system, or a process that has ended: then it keeps what it has.
  }
}
