import { parentPort, workerData } from 'node:worker_threads'
import { answerWork } from './answer-work.ts'
import { type LinearSolver, loadGlop } from './glop.ts'
import { answerTasks } from './helper-main.ts'
import { openHelpers } from './helper-threads.ts'
import type { Report } from './work.ts'

/** The script of a worker thread of Node: it coordinates work, or it helps with one problem. */
const helperFor: unknown = workerData?.helperFor
if (typeof helperFor === 'string') answerTasks(helperFor)
else {
  let linear: Promise<LinearSolver> | undefined
  const loadLinear = () => {
    linear ??= loadGlop()
    return linear
  }
  const tell = (report: Report) => parentPort?.postMessage(report)
  const answer = answerWork(tell, { openHelpers, loadLinear })
  parentPort?.on('message', answer)
}
