import { parentPort } from 'node:worker_threads'
import { doWork } from './do-work.ts'
import { loadHighsEngine } from './highs.ts'
import type { Report, Work } from './work.ts'

/** A long-lived worker thread: engines load once, work comes as messages, one piece at a time. */
const engine = loadHighsEngine()
const tell = (report: Report) => parentPort?.postMessage(report)

/** A trap inside WebAssembly, or memory that ran out, leaves an engine that must not be used again. */
const isTrap = (error: unknown) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError

parentPort?.on('message', async (work: Work) => {
  try {
    doWork(work, await engine, tell)
    tell({ kind: 'done' })
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell({ kind: 'failed', message, isBug: !isTrap(error) })
  }
})
