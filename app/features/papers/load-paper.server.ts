import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#app/features/accounts/actor.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { findLetterhead } from '#app/features/signed-weeks/letterhead.repository.server.ts'
import { paperNumber, plainLetterhead } from '#app/features/signed-weeks/letterhead.ts'
import { readWeekPapers } from '#app/features/signed-weeks/read-week-papers.server.ts'
import { POSITIONS } from '#app/features/signed-weeks/signing.ts'
import type { WeekPapers } from '#app/features/signed-weeks/week-papers.ts'
import type { BoardPlace } from '#app/features/week-board/read-week-board.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'
import { isWeek } from '#app/shared/week.ts'
import type { PaperHead } from './paper-head.ts'
import { qrOf } from './qr.server.ts'

type Params = { kitchenId?: string; week?: string }

/** The guard of every paper: who reads, which kitchen and which week. */
export async function requireMayReadPapers(
  context: AppLoadContext,
  request: Request,
  params: Params,
  permission: Permission = 'read:menu',
): Promise<{ actor: Actor; place: BoardPlace }> {
  const found = await requireMayInKitchen(context, request, permission, params.kitchenId)
  const { actor, kitchen, today } = found
  const { week = '' } = params
  return { actor, place: { kitchen, today, week: orNotFound(isWeek(week) ? week : undefined) } }
}

/** A week's papers with the head that all of them share. */
export async function loadPapers(context: AppLoadContext, request: Request, place: BoardPlace) {
  const papers = await readWeekPapers(context.db, place)
  const written = await findLetterhead(context.db, place.kitchen.institutionId)
  const letterhead = written ?? plainLetterhead(place.kitchen)
  const head = paperHead(place, papers, letterhead, new URL(request.url).origin)
  return { papers, head }
}

function paperHead(
  { kitchen, week }: BoardPlace,
  { document, shown, ...papers }: WeekPapers,
  letterhead: PaperHead['letterhead'],
  origin: string,
): PaperHead {
  const { id, name, institutionName, regencyName, isExample, timeZone } = kitchen
  const url = shown && `${origin}/verify/${shown.code}`
  return {
    kitchen: { id, name, institutionName, regencyName, isExample, timeZone },
    week,
    letterhead,
    number: shown && paperNumber(letterhead, { week, revision: shown.revision }),
    revision: shown?.revision,
    menuStatus: papers.menuStatus,
    isInForce: papers.isInForce,
    isEstimate: document.supplySource === 'estimate',
    isEmpty: document.dishes.length === 0,
    rules: document.ruleSet,
    signatures: POSITIONS.map((position) => ({
      position,
      signedAt: shown?.signatures.find((one) => one.position === position)?.signedAt,
    })),
    verification: shown && url ? { url, qr: qrOf(url), sha256: shown.sha256 } : undefined,
  }
}

/** `?paper=f4` prints on folio. */
export const paperSizeOf = (request: Request) =>
  new URL(request.url).searchParams.get('paper') === 'f4' ? ('f4' as const) : ('a4' as const)
