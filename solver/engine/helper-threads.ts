import { Worker } from 'node:worker_threads'
import type { Team } from '#solver/menus/team.ts'
import type { Answer, Task, Workshop } from '#solver/menus/workshop.ts'

export type HelperRequest = { id: number; task: Task }
export type HelperReply = { id: number; answer: Answer } | { id: number; failure: string }

type Helper = { worker: Worker; waiting: Map<number, Waiting>; isDead: boolean }
type Waiting = { task: Task; resolve: (answer: Answer) => void; reject: (error: Error) => void }

/**
 * A team of worker threads below the one that coordinates. Tasks for anybody wait in one queue until a
 * thread has nothing else to do. A helper that dies (a trap inside WebAssembly, memory) is replaced by
 * doing its tasks here: slower, never lost.
 */
export function openHelpers(problemText: string, size: number, workshop: Workshop): Team {
  const queue: Waiting[] = []
  let asked = 0
  const post = (helper: Helper, waiting: Waiting) => {
    const id = asked++
    helper.waiting.set(id, waiting)
    helper.worker.postMessage({ id, task: waiting.task } satisfies HelperRequest)
  }
  const handOut = () => {
    for (const helper of helpers) {
      if (helper.isDead || helper.waiting.size > 0) continue
      const next = queue.shift()
      if (next) post(helper, next)
    }
    if (helpers.every(({ isDead }) => isDead))
      for (const one of queue.splice(0)) doHere(workshop, one)
  }
  const helpers = Array.from({ length: size }, () => openHelper(problemText, { workshop, handOut }))
  return {
    size,
    ask(member, task) {
      const helper = helpers[member % size]
      return new Promise((resolve, reject) => {
        const waiting = { task, resolve, reject }
        if (!helper || helper.isDead) doHere(workshop, waiting)
        else post(helper, waiting)
      })
    },
    askAny: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject })
        handOut()
      }),
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

function doHere(workshop: Workshop, { task, resolve, reject }: Waiting) {
  Promise.resolve()
    .then(() => workshop.work(task))
    .then(resolve, reject)
}

type Surroundings = { workshop: Workshop; handOut: () => void }

/** Room for fresh values: by default a thread takes three times as much, and keeps it. */
const YOUNG_MB = 16

function openHelper(problemText: string, { workshop, handOut }: Surroundings): Helper {
  const worker = new Worker(new URL('./worker-start.mjs', import.meta.url), {
    workerData: { helperFor: problemText },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  const helper: Helper = { worker, waiting: new Map(), isDead: false }
  const bury = () => {
    helper.isDead = true
    const left = [...helper.waiting.values()]
    helper.waiting.clear()
    for (const one of left) doHere(workshop, one)
    handOut()
  }
  worker.on('message', (reply: HelperReply) => {
    const waiting = helper.waiting.get(reply.id)
    if (!waiting) return
    if ('failure' in reply) return bury()
    helper.waiting.delete(reply.id)
    waiting.resolve(reply.answer)
    handOut()
  })
  worker.on('error', bury)
  worker.on('exit', bury)
  return helper
}
