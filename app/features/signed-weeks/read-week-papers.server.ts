import type { Actor } from '#app/features/accounts/actor.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { COURSES } from '#app/features/recipes/recipe.ts'
import type { BoardPlace } from '#app/features/week-board/read-week-board.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { assembleWeekDocument } from './assemble-week-document.server.ts'
import { documentChanges } from './document-changes.ts'
import { listSignatories } from './signatory.repository.server.ts'
import { findDocument, listRevisions } from './signed-week.repository.server.ts'
import { isFullySigned, newestRevision, type Position, revisionInForce } from './signing.ts'
import { readSealed, sealed } from './week-document.server.ts'
import { isComplete } from './week-document.ts'
import type { WeekPapers } from './week-papers.ts'

/**
 * The papers of a kitchen's week. What was signed stays what the papers show until something else
 * is signed; what has changed since is said beside it. A draft menu is shown as it is now, because
 * a signature on an earlier one says nothing about it.
 */
export async function readWeekPapers(db: Database, place: BoardPlace): Promise<WeekPapers> {
  const { kitchen, week, today } = place
  const { document: live, menu } = await assembleWeekDocument(db, place)
  const seal = sealed(live)
  const revisions = await listRevisions(db, { kitchenId: kitchen.id, week })
  const newest = newestRevision(revisions)
  const isWaiting = newest !== undefined && !isFullySigned(newest)
  const waits = isWaiting && newest.menuRevision === menu.revision ? newest : undefined
  const shown = waits ?? revisionInForce(revisions)
  const document = shown ? readSealed(await findDocument(db, shown.id)) : live
  return {
    document,
    sha256: shown?.sha256 ?? seal.sha256,
    shown,
    isInForce: shown !== undefined && isFullySigned(shown),
    menuStatus: menu.status,
    isMenuComplete: isComplete(live, COURSES),
    isOver: (daysOfWeek(week)[6] ?? '') < today,
    now:
      shown && shown.sha256 !== seal.sha256
        ? { sha256: seal.sha256, changes: documentChanges(document, live) }
        : undefined,
    changes: await changesOf(db, { shown, document, revisions }),
    revisions,
  }
}

type Shown = Pick<WeekPapers, 'shown' | 'document' | 'revisions'>

/** Against the newest earlier revision that was in force. */
async function changesOf(db: Database, { shown, document, revisions }: Shown) {
  const earlier = revisions.filter(({ revision }) => shown && revision < shown.revision)
  const before = revisionInForce(earlier)
  if (!before) return []
  return documentChanges(readSealed(await findDocument(db, before.id)), document)
}

/** What a person is at a kitchen when it comes to signing, and who signs beside them. */
export async function readSignatories(db: Database, actor: Actor, kitchen: BoardPlace['kitchen']) {
  const signatories = await listSignatories(db, kitchen.id)
  const { institutionId } = kitchen
  const own = signatories
    .filter(({ accountId }) => accountId === actor.accountId)
    .map(({ position }) => position)
  return {
    signatories: signatories.map(({ position, isActive }) => ({ position, isActive })),
    own: mayIn(actor, 'sign:menu', { institutionId }) ? own : ([] satisfies Position[]),
  }
}
