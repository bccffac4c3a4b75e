import type { Json } from '#db/json.ts'

/** Facts about this installation, such as which reference data it holds. */
export interface InstallationTable {
  key: string
  value: Json
}
