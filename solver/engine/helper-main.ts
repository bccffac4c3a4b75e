import { parentPort } from 'node:worker_threads'
import { openWorkshop } from '#solver/menus/workshop.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import type { HelperReply, HelperRequest } from './helper-threads.ts'
import { loadHighsEngine } from './highs.ts'

/** A thread that does tasks of one problem for a coordinating thread. */
export function answerTasks(problemText: string) {
  const reading = readProblem(problemText)
  if (!reading.ok) throw new Error('a problem that does not read came to a helper')
  const problem = indexProblem(reading.problem)
  const opening = loadHighsEngine().then((engine) => openWorkshop(problem, engine))
  const reply = (message: HelperReply) => parentPort?.postMessage(message)
  parentPort?.on('message', async ({ id, task }: HelperRequest) => {
    try {
      const workshop = await opening
      reply({ id, answer: workshop.work(task) })
    } catch (error) {
      reply({ id, failure: error instanceof Error ? error.message : String(error) })
    }
  })
}
