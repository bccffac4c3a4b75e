import { parentPort, workerData } from 'node:worker_threads'
import { answerWork } from './answer-work.ts'
import { answerTasks } from './helper-main.ts'
import { openHelpers } from './helper-threads.ts'

/** The script of a worker thread of Node: it coordinates work, or it helps with one problem. */
const helperFor: unknown = workerData?.helperFor
if (typeof helperFor === 'string') answerTasks(helperFor)
else {
  const answer = answerWork((report) => parentPort?.postMessage(report), openHelpers)
  parentPort?.on('message', answer)
}
