import { randomInt } from 'node:crypto'
import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { lockMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import type { BoardPlace } from '#app/features/week-board/read-week-board.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database, Tx } from '#db/database.ts'
import { assembleWeekDocument } from './assemble-week-document.server.ts'
import type { SignRequest } from './sign-week.form.ts'
import { listSignatories } from './signatory.repository.server.ts'
import { insertRevision, insertSignature, listRevisions } from './signed-week.repository.server.ts'
import { decideSigning, newestRevision, type Position } from './signing.ts'
import { sealed } from './week-document.server.ts'
import { isComplete } from './week-document.ts'

/**
 * One person signs a kitchen's week in one position. The first signature under new papers makes
 * the next revision and keeps it as it is; the second one goes under the very same papers.
 */
export async function signWeek(
  db: Database,
  actor: Actor,
  place: BoardPlace,
  { position: wanted, sha256: seenSha256 }: SignRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen, week } = place
    const read = await readSituation(tx, actor, place, wanted)
    const { menu, current, newest } = read
    const decided = decideSigning({ ...read.situation, seenSha256 })
    if (!decided.ok) return decided

    const isNext = decided.signs === 'next' || newest === undefined
    const revision = isNext ? (newest?.revision ?? 0) + 1 : newest.revision
    const signedWeekId = isNext
      ? await insertRevision(tx, {
          kitchenId: kitchen.id,
          week,
          revision,
          menuRevision: menu.revision,
          document: current.text,
          sha256: current.sha256,
          code: randomCode(),
        })
      : newest.id
    const { position } = decided
    const signature = { position, accountId: actor.accountId, signerName: actor.name }
    await insertSignature(tx, { signedWeekId, ...signature })
    await recordAuditEvent(tx, actor, {
      verb: 'week.signed',
      subject: { kind: 'menu-week', id: `${kitchen.code}/${week}` },
      after: { position, revision, sha256: seenSha256 },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, revision, position }
  })
}

async function readSituation(tx: Tx, actor: Actor, place: BoardPlace, wanted: Position) {
  const { kitchen, week, today } = place
  const menu = await lockMenuWeek(tx, { kitchenId: kitchen.id, week })
  const { document } = await assembleWeekDocument(tx, place)
  const current = sealed(document)
  const newest = newestRevision(await listRevisions(tx, { kitchenId: kitchen.id, week }))
  const appointed = (await listSignatories(tx, kitchen.id)).find(
    ({ position, accountId }) => position === wanted && accountId === actor.accountId,
  )
  const situation = {
    position: appointed?.position,
    accountId: actor.accountId,
    menu: {
      status: menu.status,
      revision: menu.revision,
      isComplete: isComplete(document, COURSES),
      isOver: (daysOfWeek(week)[6] ?? '') < today,
    },
    currentSha256: current.sha256,
    newest,
  }
  return { menu, current, newest, situation }
}

/** Crockford's alphabet without i, l, o and u: read aloud or typed off paper without mistakes. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 20 letters of 5 bits: nobody finds a paper by guessing. */
const randomCode = () =>
  Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
