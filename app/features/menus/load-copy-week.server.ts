import { addWeeks } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { readCopy } from './copy-menu-week.server.ts'
import type { CopyPreview } from './copy-preview.ts'
import { findMenuWeek, listMenuWeeks } from './menu-week.repository.server.ts'
import type { MenuPlace } from './set-menu-entry.server.ts'

/** The week asked for, else the one before, else the newest that has dishes. */
export async function loadCopyWeek(
  db: Database,
  place: MenuPlace,
  asked: string | undefined,
): Promise<CopyPreview> {
  const { kitchen, week } = place
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week })
  const sources = (await listMenuWeeks(db, kitchen.id))
    .map((one) => ({ week: one.week, dishes: Number(one.dishes) }))
    .filter((one) => one.dishes > 0 && one.week !== week)
  const wanted = asked ?? addWeeks(week, -1)
  const from = sources.find((one) => one.week === wanted)?.week ?? sources[0]?.week
  const head = { kitchenId: kitchen.id, week, revision: menu.revision, sources }
  if (from === undefined) return { ...head, fitting: 0, misfits: [] }
  const { fitting, misfits, dishes } = await readCopy(db, place, menu, from)
  return {
    ...head,
    from,
    fitting: fitting.length,
    misfits: misfits.map(({ recipeVersionId, ...misfit }) => {
      const dish = dishes.get(recipeVersionId)
      return { ...misfit, nameId: dish?.nameId, nameEn: dish?.nameEn }
    }),
  }
}
