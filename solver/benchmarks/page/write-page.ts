import type { Results } from '#solver/benchmarks/results.ts'
export function writePage(_results: Results): string[] {
  return []
}
