import { doWork, type Surroundings } from './do-work.ts'
import { loadHighsEngine } from './highs.ts'
import type { Report, Work } from './work.ts'

/** A trap inside WebAssembly, or memory that ran out, leaves an engine that must not be used again. */
const isTrap = (error: unknown) =>
  error instanceof WebAssembly.RuntimeError || error instanceof RangeError

/**
 * What a worker thread does, wherever it lives: the engine loads once, work comes piece by piece.
 * `place` says what only some places have: more threads, a second engine.
 */
export function answerWork(
  tell: (report: Report) => void,
  place: Pick<Surroundings, 'openHelpers' | 'loadLinear'> = {},
): (work: Work) => Promise<void> {
  const loading = loadHighsEngine()
  return async (work) => {
    try {
      await doWork(work, { engine: await loading, tell, ...place })
      tell({ kind: 'done' })
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      tell({ kind: 'failed', message, isBug: !isTrap(error) })
    }
  }
}
