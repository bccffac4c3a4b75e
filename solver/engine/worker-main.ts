import { parentPort } from 'node:worker_threads'
import { answerWork } from './answer-work.ts'

/** The script of a worker thread of Node. */
parentPort?.on(
  'message',
  answerWork((report) => parentPort?.postMessage(report)),
)
