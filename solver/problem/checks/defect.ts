import { type Cursor, pathTo } from '#solver/problem/cursor.ts'

/** What is wrong with a file: where (`kitchens[0].groups[1].portions`) and what was expected. */
export type Defect = { path: string; expected: string }

export const defectAt = (cursor: Cursor, expected: string): Defect => ({
  path: pathTo(cursor),
  expected,
})
