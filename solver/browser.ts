import { openDoor } from './door.ts'
import { startWebThread } from './engine/web-thread.ts'
import { openPool } from './engine/worker-pool.ts'

export { readProblem } from './problem/read-problem.ts'
export { verifyPlan as verify } from './verify/verify-plan.ts'

/**
 * The door for a browser: the same work in a Web Worker, with HiGHS alone, which needs neither
 * threads nor shared memory and so no cross-origin isolation. Import it when it is wanted, never with
 * a page; a page's policy must allow `worker-src 'self'` and `script-src 'wasm-unsafe-eval'`.
 */
const pool = openPool(startWebThread)
export const { plan, match, explain } = openDoor(pool)
export const { closeWorkers } = pool
