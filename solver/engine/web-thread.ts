import { SILENT, type Thread } from './thread.ts'
import type { Report } from './work.ts'

/** A Web Worker of the browser; bundlers find its script, and the engine it loads, by this URL. */
export function startWebThread(): Thread {
  const worker = new Worker(new URL('./web-worker.ts', import.meta.url), { type: 'module' })
  let listener = SILENT
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => listener.report(data))
  worker.addEventListener('error', ({ message }) =>
    listener.died(message || 'the worker did not start'),
  )
  return {
    post: (work) => worker.postMessage(work),
    listen: (next) => {
      listener = next
    },
    hold: () => undefined,
    end: async () => worker.terminate(),
  }
}
