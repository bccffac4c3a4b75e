/** The day so many days after (before, when negative) a day written YYYY-MM-DD. */
export function addDays(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1, date + count))
  return moved.toISOString().slice(0, 10)
}
