import { type Kysely, sql } from 'kysely'
import { defaultNow, id, oneOf, positive, refersTo, required, slug } from '#db/migration-columns.ts'

/**
 * Photos and PDFs that prove an answer, kept in the database so that one backup holds everything;
 * once stored they never change. Spreadsheets wait beside them for a person to confirm.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('attachment')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('kind', 'text', oneOf('kind', ['eligibility', 'lab-result', 'slaughter-record']))
    .addColumn('file_name', 'text', required)
    .addColumn(
      'media_type',
      'text',
      oneOf('media_type', ['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
    )
    .addColumn('size_bytes', 'integer', positive('size_bytes'))
    .addColumn('sha256', 'text', (c) => c.notNull().check(sql`sha256 ~ '^[0-9a-f]{64}$'`))
    .addColumn('content', 'bytea', required)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('uploaded_at', 'timestamptz(3)', defaultNow)
    .addCheckConstraint(
      'attachment_size_bytes_content_check',
      sql`octet_length(content) = size_bytes`,
    )
    .execute()
  await sql`
    create trigger attachment_append_only before update or delete or truncate on attachment
    for each statement execute function refuse_change()
  `.execute(db)
  await db.schema
    .createTable('import_file')
    .addColumn('id', 'uuid', id)
    .addColumn('account_id', 'uuid', refersTo('account.id'))
    .addColumn('purpose', 'text', slug('purpose'))
    .addColumn('subject_id', 'text', required)
    .addColumn('file_name', 'text', required)
    .addColumn('content', 'bytea', required)
    .addColumn('uploaded_at', 'timestamptz(3)', required)
    .execute()
  await db.schema
    .createIndex('import_file_uploaded_at_index')
    .on('import_file')
    .column('uploaded_at')
    .execute()
}
