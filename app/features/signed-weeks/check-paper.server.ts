import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { CheckedPaper } from './checked-paper.ts'
import { findByCode, findDocument, listRevisions } from './signed-week.repository.server.ts'
import { revisionInForce, standingOf } from './signing.ts'
import { sha256Of } from './week-document.server.ts'

/** The paper that a code leads to; undefined when nobody signed such a paper. */
export async function checkPaper(db: Database, code: string): Promise<CheckedPaper | undefined> {
  const found = await findByCode(db, code)
  if (!found) return undefined
  const stored = await findDocument(db, found.id)
  if (sha256Of(stored.document) !== stored.sha256) {
    throw new Error('a signed document does not answer to its hash')
  }
  const place = { kitchenId: found.kitchenId, week: found.week }
  const revisions = await listRevisions(db, place)
  const paper = revisions.find(({ id }) => id === found.id)
  if (!paper) return undefined
  const standing = standingOf(paper, revisions)
  const menu = await findMenuWeek(db, place)
  const { kitchenName, institutionName, timeZone, isExample, week, revision, sha256 } = found
  return {
    kitchenName,
    institutionName,
    timeZone,
    isExample,
    week,
    revision,
    sha256,
    standing,
    inForceRevision: revisionInForce(revisions)?.revision,
    isMenuChanging: standing === 'in-force' && menu.status === 'draft',
    signatures: paper.signatures.map(({ position, signedAt }) => ({ position, signedAt })),
  }
}
