import { Worker } from 'node:worker_threads'
import type { Team } from '#solver/menus/team.ts'
import type { Answer, Task, Workshop } from '#solver/menus/workshop.ts'

export type HelperRequest = { id: number; task: Task }
export type HelperReply = { id: number; answer: Answer } | { id: number; failure: string }

type Helper = { worker: Worker; waiting: Map<number, Waiting>; isDead: boolean }
type Waiting = { task: Task; resolve: (answer: Answer) => void; reject: (error: Error) => void }

/**
 * A team of worker threads below the one that coordinates. A helper that dies (a trap inside
 * WebAssembly, memory) is replaced by doing its tasks here: slower, never lost.
 */
export function openHelpers(problemText: string, size: number, workshop: Workshop): Team {
  const helpers = Array.from({ length: size }, () => openHelper(problemText, workshop))
  let asked = 0
  return {
    size,
    ask(member, task) {
      const helper = helpers[member % size]
      if (!helper || helper.isDead) return Promise.resolve().then(() => workshop.work(task))
      const id = asked++
      return new Promise((resolve, reject) => {
        helper.waiting.set(id, { task, resolve, reject })
        helper.worker.postMessage({ id, task } satisfies HelperRequest)
      })
    },
    close() {
      for (const { worker } of helpers) {
        worker.removeAllListeners('message')
        worker.removeAllListeners('error')
        worker.removeAllListeners('exit')
        void worker.terminate()
      }
    },
  }
}

function openHelper(problemText: string, workshop: Workshop): Helper {
  const worker = new Worker(new URL('./worker-start.mjs', import.meta.url), {
    workerData: { helperFor: problemText },
  })
  const helper: Helper = { worker, waiting: new Map(), isDead: false }
  const bury = () => {
    helper.isDead = true
    const left = [...helper.waiting.values()]
    helper.waiting.clear()
    for (const { task, resolve, reject } of left) {
      Promise.resolve()
        .then(() => workshop.work(task))
        .then(resolve, reject)
    }
  }
  worker.on('message', (reply: HelperReply) => {
    const waiting = helper.waiting.get(reply.id)
    if (!waiting) return
    if ('failure' in reply) return bury()
    helper.waiting.delete(reply.id)
    waiting.resolve(reply.answer)
  })
  worker.on('error', bury)
  worker.on('exit', bury)
  return helper
}
