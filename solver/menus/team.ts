import type { Answer, Task, Workshop } from './workshop.ts'

/**
 * Workshops that work side by side. A task of `ask` goes to the workshop of its `member`, which keeps
 * what it learned about that kitchen; a task of `askAny` begins afresh, and whoever is free does it.
 * What a task finds depends on nothing but itself and the tasks of its member before, so the same
 * asking gives the same answers however fast the threads are.
 */
export type Team = {
  size: number
  ask(member: number, task: Task): Promise<Answer>
  askAny(task: Task): Promise<Answer>
  close(): void
}

/** A team of one, in this thread: for a browser, and for whoever wants one thread. */
export const soloTeam = (workshop: Workshop): Team => ({
  size: 1,
  ask: async (_, task) => workshop.work(task),
  askAny: async (task) => workshop.work(task),
  close: () => undefined,
})
