import { readEnvironment } from '#app/shared/env.server.ts'
import { type OpenDatabase, openDatabase } from '#db/connection.ts'
import { BAD_INPUT } from './complain.ts'
import { printError } from './terminal.ts'

/**
 * Opens the database of this environment for a command and closes it after. A wrong variable, a
 * data folder in use and a server that does not answer are for the person who typed the command:
 * one plain message, no stack trace.
 */
export async function withDatabase(
  work: (database: OpenDatabase) => Promise<number>,
): Promise<number> {
  const database = await open()
  if (!database) return BAD_INPUT
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function open(): Promise<OpenDatabase | undefined> {
  try {
    return await openDatabase(readEnvironment())
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
