/**
 * Steps as someone typed them, one a line, or between bars where a cell holds one line. Empty lines and the numbers that people write before
 * steps are left out; undefined when nothing is said.
 */
export function stepsOf(text: string | undefined): string[] | undefined {
  const steps = (text ?? '')
    .split(/\r?\n|\s\|\s/)
    .map((line) => line.replace(/^\s*\d{1,2}[.)]\s+/, '').trim())
    .filter(Boolean)
  return steps.length === 0 ? undefined : steps
}
