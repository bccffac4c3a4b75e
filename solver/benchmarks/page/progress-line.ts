import type { Run } from '#solver/benchmarks/results.ts'
import type { Outcome, Task } from '#solver/benchmarks/task.ts'

const nameOf = (task: Task) =>
  task.what === 'plan' ? `${task.method}${task.repeat > 1 ? ` #${task.repeat}` : ''}` : task.what

function summary(outcome: Outcome): string {
  if (outcome.what === 'failure') return `failed: ${outcome.message}`
  if (outcome.what === 'match') {
    return outcome.timings
      .map(({ name, medianMs }) => `${name} ${medianMs.toFixed(1)} ms`)
      .join(', ')
  }
  if (outcome.what === 'harvest') {
    const { service, kg } = outcome
    return `unmet ${service.unmetKg.mean.toFixed(1)} kg, counting on kg ${kg.unmetKg.mean.toFixed(1)} kg`
  }
  if (outcome.what === 'replan') {
    return outcome.incidents
      .map(({ name, cold, warm }) => {
        const above = 100 * (warm.objectiveIdr / cold.objectiveIdr - 1)
        return `${name} cold ${cold.seconds.toFixed(1)} s, warm ${warm.seconds.toFixed(1)} s ${above.toFixed(3)} % above`
      })
      .join('; ')
  }
  const { ended, seconds, figures, boundIdr, peakMb, note } = outcome
  const gap =
    figures && boundIdr !== undefined
      ? `gap ${((100 * (figures.objectiveIdr - boundIdr)) / Math.abs(figures.objectiveIdr)).toFixed(3)} %`
      : ''
  return [
    ended,
    seconds === undefined ? '' : `${seconds.toFixed(1)} s`,
    figures ? `Rp ${Math.round(figures.objectiveIdr).toLocaleString('en-US')}` : '',
    gap,
    peakMb === undefined ? '' : `${Math.round(peakMb)} MB`,
    note ?? '',
  ]
    .filter((part) => part !== '')
    .join('  ')
}

/** One line on a finished run, for who watches. */
export function progressLine({ task, outcome, load, usage }: Run): string {
  const { kitchens, seed } = task.instance
  const where = `${kitchens} kitchens, seed ${seed}`.padEnd(21)
  return `${where}  ${nameOf(task).padEnd(14)}  ${summary(outcome)}  (load ${load}, cpu ${usage.cpuSeconds} s, others ${usage.othersCpuSeconds} s)`
}
