import type { Answer, Task, Workshop } from './workshop.ts'

/**
 * Workshops that work side by side. `ask` hands a task to workshop `member`; tasks of one member are
 * done in the order of asking. What a task finds depends on nothing but the tasks that this member
 * did before, so the same asking gives the same answers however fast the threads are.
 */
export type Team = {
  size: number
  ask(member: number, task: Task): Promise<Answer>
  close(): void
}

/** A team of one, in this thread: for a browser, and for whoever wants one thread. */
export const soloTeam = (workshop: Workshop): Team => ({
  size: 1,
  ask: async (_, task) => workshop.work(task),
  close: () => undefined,
})
