import { Worker } from 'node:worker_threads'
import { SILENT, type Thread } from './thread.ts'
import type { Report } from './work.ts'

/** A worker thread of Node. */
export function startNodeThread(): Thread {
  const worker = new Worker(new URL('./worker-start.mjs', import.meta.url))
  let listener = SILENT
  worker.on('message', (report: Report) => listener.report(report))
  worker.on('error', (error) => listener.died(error.message))
  worker.on('exit', (code) => listener.died(`the thread ended with code ${code}`))
  worker.unref()
  return {
    post: (work) => worker.postMessage(work),
    listen: (next) => {
      listener = next
    },
    hold: (isHeld) => (isHeld ? worker.ref() : worker.unref()),
    end: async () => void (await worker.terminate()),
  }
}
