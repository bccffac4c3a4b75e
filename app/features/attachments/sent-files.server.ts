import type { SentFile } from './attachment.ts'

/** The files of one field of a posted form; a file input that was left empty sends none. */
export async function sentFiles(form: FormData, field: string): Promise<SentFile[]> {
  const files = form.getAll(field).filter((value): value is File => typeof value !== 'string')
  const named = files.filter(({ name, size }) => name !== '' || size > 0)
  return Promise.all(
    named.map(async (file) => ({
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}
