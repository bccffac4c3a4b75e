import type { Report, Work } from './work.ts'

/** Who hears of a thread: what it reports, and its end, told once or more. */
export type Listener = { report(report: Report): void; died(reason: string): void }

/** A worker thread as the pool sees it: Node's and the browser's look the same from there. */
export type Thread = {
  post(work: Work): void
  /** From now on this one hears of the thread, and nobody else does. */
  listen(listener: Listener): void
  /** Whether the process must stay alive for the thread's sake; a browser does not ask. */
  hold(isHeld: boolean): void
  end(): Promise<void>
}

export const SILENT: Listener = { report: () => undefined, died: () => undefined }
