import type { AppLoadContext } from '@remix-run/node'
import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { readSignatories } from '#app/features/signed-weeks/read-week-papers.server.ts'
import { standingOf } from '#app/features/signed-weeks/signing.ts'
import type { BoardPlace } from '#app/features/week-board/read-week-board.server.ts'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { weekOf } from '#app/shared/week.ts'
import { loadPapers } from './load-paper.server.ts'
import { findMenuFeed } from './menu-feed.repository.server.ts'
import type { PaperIndexData } from './paper-index-data.ts'
import { menuText, needsText } from './share-text.ts'

/** Everything on the page of a week's papers: the list, the signatures, the ways to share. */
export async function loadPaperIndex(
  context: AppLoadContext,
  request: Request,
  { actor, place }: { actor: Actor; place: BoardPlace },
): Promise<PaperIndexData> {
  const { kitchen, today } = place
  const { head, papers } = await loadPapers(context, request, place)
  const { document, ...rest } = papers
  const t = translateFor(await localeOf(request))
  const { institutionId } = kitchen
  const may = {
    share: mayIn(actor, 'change:menu', { institutionId }),
    changeLetterhead: mayIn(actor, 'change:letterhead', { institutionId }),
  }
  const feed = may.share ? await findMenuFeed(context.db, kitchen.id) : undefined
  return {
    head,
    thisWeek: weekOf(today),
    signing: {
      sha256: rest.sha256,
      menuStatus: rest.menuStatus,
      isMenuComplete: rest.isMenuComplete,
      isOver: rest.isOver,
      isInForce: rest.isInForce,
      shown: rest.shown,
      now: rest.now,
      changes: rest.changes,
      revisions: rest.revisions.map((one) => ({
        revision: one.revision,
        code: one.code,
        createdAt: one.createdAt,
        standing: standingOf(one, rest.revisions),
      })),
      ...(await readSignatories(context.db, actor, kitchen)),
    },
    texts: { menu: menuText(t, document), needs: needsText(t, document) },
    feed: feed && {
      url: `${new URL(request.url).origin}/calendars/${feed.token}.ics`,
      createdAt: feed.createdAt,
    },
    may,
  }
}
