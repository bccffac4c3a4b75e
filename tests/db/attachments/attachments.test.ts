import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  findAttachment,
  findAttachmentContent,
} from '#app/features/attachments/attachment.repository.server.ts'
import {
  dropImportFile,
  findImportFile,
  keepImportFile,
} from '#app/features/attachments/import-file.repository.server.ts'
import { storeAttachments } from '#app/features/attachments/store-attachments.server.ts'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertBasics } from '../../support/rows.ts'

const { db } = await testDatabase()
const { institutionId, accountId, kitchenId } = await insertBasics(db)
const owner = { institutionId, accountId, kind: 'eligibility' as const }
/** Every value of a byte, in a colour table of a JPEG. */
const table = [0xff, 0xdb, 1, 2, ...Array.from({ length: 256 }, (_, byte) => byte)]
const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0xd9]
const bytes = Uint8Array.from([0xff, 0xd8, ...table, ...scan])

const store = (fileName: string) =>
  db.transaction().execute((tx) => storeAttachments(tx, owner, [{ fileName, bytes }]))

test('a photo of 275 bytes comes back byte by byte with its hash', async () => {
  const result = await store('dapur.JPG')
  const id = result.ok ? (result.stored[0]?.id ?? '') : ''
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await findAttachment(db, id)).toMatchObject({
    fileName: 'dapur.jpg',
    sizeBytes: 275,
    sha256,
  })
  const found = await findAttachmentContent(db, id)
  expect(Buffer.from(found?.content ?? []).equals(Buffer.from(bytes))).toBe(true)
})

test('what proves an answer is never changed and never removed', async () => {
  await store('bukti.jpg')
  await expectViolation(db.deleteFrom('attachment').execute(), 'attachment_append_only')
  const renamed = db.updateTable('attachment').set({ file_name: 'lain.jpg' }).execute()
  await expectViolation(renamed, 'attachment_append_only')
})

test('a spreadsheet waits a day for its own person, import and kitchen', async () => {
  const mine = { accountId, purpose: 'beneficiaries', subjectId: kitchenId }
  const at = new Date('2026-11-23T01:00:00Z')
  const id = await keepImportFile(db, mine, { fileName: 'daftar.xlsx', content: bytes, at })
  expect((await findImportFile(db, mine, id))?.content.length).toBe(275)
  expect(await findImportFile(db, { ...mine, purpose: 'foods' }, id)).toBeUndefined()
  expect(await findImportFile(db, { ...mine, subjectId: 'another' }, id)).toBeUndefined()
  const tomorrow = new Date('2026-11-24T01:00:01Z')
  const next = await keepImportFile(db, mine, { fileName: 'b.xlsx', content: bytes, at: tomorrow })
  expect(await findImportFile(db, mine, id)).toBeUndefined()
  await dropImportFile(db, mine, next)
  expect(await findImportFile(db, mine, next)).toBeUndefined()
})
