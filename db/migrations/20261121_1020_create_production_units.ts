import type { Kysely } from 'kysely'
import {
  defaultFalse,
  defaultTrue,
  id,
  oneOf,
  positiveIfKnown,
  refersTo,
  required,
  slug,
} from '#db/migration-columns.ts'

const KINDS = [
  'bed',
  'field',
  'orchard',
  'hydroponic-rack',
  'mushroom-house',
  'pond',
  'layer-flock',
  'broiler-flock',
  'duck-flock',
]

/** Plots, racks, ponds and flocks, with the limit that the wall puts on what may grow there. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('production_unit')
    .addColumn('id', 'uuid', id)
    .addColumn('institution_id', 'uuid', refersTo('institution.id'))
    .addColumn('code', 'text', slug('code'))
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', KINDS))
    .addColumn(
      'location',
      'text',
      oneOf('location', ['inside-wall', 'inner-perimeter', 'off-site']),
    )
    .addColumn('area_m2', 'numeric(10, 2)', positiveIfKnown('area_m2'))
    .addColumn('volume_m3', 'numeric(10, 3)', positiveIfKnown('volume_m3'))
    .addColumn('capacity_note', 'text')
    .addColumn('max_crop_height_cm', 'integer', positiveIfKnown('max_crop_height_cm'))
    .addColumn('is_active', 'boolean', defaultTrue)
    .addColumn('is_example', 'boolean', defaultFalse)
    .addUniqueConstraint('production_unit_code_unique', ['code'])
    .addUniqueConstraint('production_unit_id_kind_unique', ['id', 'kind'])
    .execute()
  await db.schema
    .createIndex('production_unit_institution_id_index')
    .on('production_unit')
    .column('institution_id')
    .execute()
}
