/** A spreadsheet that waits between its upload and a person's confirmation. */
export type ImportFile = { id: string; fileName: string; content: Uint8Array }

/** Whose file it is, for which import, of which place: all three must agree to open it again. */
export type ImportOwner = { accountId: string; purpose: string; subjectId: string }

/** Long enough to mend a table after lunch; what is older is thrown away. */
export const IMPORT_FILE_HOURS = 24
