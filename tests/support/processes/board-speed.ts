import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { listDishes } from '#app/features/menus/dish.repository.server.ts'
import { saveMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { loadMonthBoard } from '#app/features/month-board/load-month-board.server.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { boardState } from '#app/features/week-board/board-state.ts'
import { compareStates, withChoice } from '#app/features/week-board/choice-effect.ts'
import { loadWeekBoard } from '#app/features/week-board/load-week-board.server.ts'
import { addDays, daysFromTo } from '#app/shared/day.ts'
import { firstDayOf, weekOf } from '#app/shared/week.ts'
import { openDatabase } from '#db/connection.ts'
import type { Database } from '#db/database.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { seedReference } from '#db/seeds/seed.ts'
import { argsOf, signIn } from '../sign-in.ts'
import { fillWithWorld } from '../world.ts'

/*
 * How fast the board answers: `npx tsx tests/support/processes/board-speed.ts [requests]`. A kitchen
 * of the demo region with all its groups and 31 days of menus and headcounts, embedded database;
 * guard and loader as a request runs them, without rendering: one week after another, one with a cell
 * picked, and the whole month; then what a browser works out for each dish of that cell. Prints
 * milliseconds, processor time and queries.
 */

const REQUESTS = Number(process.argv[2] ?? 200)
const FIRST_DAY = '2026-11-30'
const DAYS = 31
const MONTH = '2026-12'
const WEEKS = ['2026-W49', '2026-W50', '2026-W51', '2026-W52', '2026-W53']
const kitchen = { id: kitchenId('rutan-muntok') }

let queries = 0
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    queries += 1
    return node
  },
  transformResult: async ({ result }) => result,
}

/** Menus of 31 days, dishes in turn, and a headcount of its own for every group and day. */
async function fillMonth(db: Database) {
  const dishes = await listDishes(db, { kitchenIds: [kitchen.id] })
  const days = daysFromTo(FIRST_DAY, addDays(FIRST_DAY, DAYS - 1))
  const byCourse = COURSES.map((course) => dishes.filter((dish) => dish.course === course))
  await db.transaction().execute(async (tx) => {
    for (const week of WEEKS) {
      const served = days.filter((on) => weekOf(on) === week)
      const entries = served.flatMap((serviceOn) =>
        COURSES.flatMap((course, row) => {
          const own = byCourse[row] ?? []
          const dish = own[days.indexOf(serviceOn) % own.length]
          return dish
            ? [{ serviceOn, course, recipeVersionId: dish.versionId, isPinned: false }]
            : []
        }),
      )
      const menu = { kitchenId: kitchen.id, week, status: 'draft' as const, revision: 0, entries }
      await saveMenuWeek(tx, menu)
    }
    const groups = await tx
      .selectFrom('beneficiary_group')
      .where('kitchen_id', '=', kitchen.id)
      .select('id')
      .execute()
    const { id: account_id } = await tx.selectFrom('account').select('id').executeTakeFirstOrThrow()
    const rows = groups.flatMap(({ id }) =>
      days.map((on, index) => ({
        group_id: id,
        service_on: on,
        portions: 100 + index,
        account_id,
      })),
    )
    await tx
      .insertInto('headcount')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    console.log(`${groups.length} groups, ${rows.length} headcounts`)
  })
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0

type Place = Awaited<ReturnType<typeof requireMayInKitchen>>
type Load = (place: Place, request: number) => Promise<object>

async function measure(db: Database, cookie: string, name: string, load: Load) {
  const times: number[] = []
  let bytes = 0
  queries = 0
  const cpuBefore = process.cpuUsage()
  for (let request = 0; request < REQUESTS; request += 1) {
    const path = `/kitchens/${kitchen.id}/menus`
    const { request: asked, context } = argsOf(db, cookie, { path })
    const began = performance.now()
    const place = await requireMayInKitchen(context, asked, 'read:menu', kitchen.id)
    const board = await load(place, request)
    times.push(performance.now() - began)
    bytes = JSON.stringify(board).length
  }
  const { user, system } = process.cpuUsage(cpuBefore)
  const cpuMs = ((user + system) / 1000 / REQUESTS).toFixed(0)
  const sorted = [...times].sort((a, b) => a - b)
  const ms = [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(0))
  const each = (queries / REQUESTS).toFixed(0)
  console.log(
    `${name}: p50 ${ms[0]} ms, p95 ${ms[1]} ms, max ${ms[2]} ms, ${cpuMs} ms of processor; ${each} queries, ${bytes} B`,
  )
}

/** The board of one week after another, with the dishes for a cell of its first day. */
const weekBoard =
  (db: Database, course?: Course): Load =>
  ({ actor, ...where }, request) => {
    const week = WEEKS[request % WEEKS.length] ?? ''
    const cell = course && { serviceOn: firstDayOf(week), course }
    return loadWeekBoard(db, actor, { ...where, week }, { cell })
  }

/** What a browser works out for each dish of a cell, in processor time of this machine. */
async function measureEffects(db: Database, cookie: string) {
  const path = `/kitchens/${kitchen.id}/menus`
  const { request, context } = argsOf(db, cookie, { path })
  const { actor, ...where } = await requireMayInKitchen(context, request, 'read:menu', kitchen.id)
  const cell = { serviceOn: FIRST_DAY, course: 'vegetable' as const }
  const week = WEEKS[0] ?? ''
  const { candidates } = await loadWeekBoard(db, actor, { ...where, week }, { cell })
  if (!candidates) throw new Error('the board answered without dishes for its cell')
  const { facts, entries, found } = candidates
  const before = boardState(facts, entries)
  const times = found.map(({ versionId }) => {
    const began = process.cpuUsage()
    compareStates(before, boardState(facts, withChoice(entries, cell, versionId)), FIRST_DAY)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })
  times.sort((a, b) => a - b)
  const ms = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1))
  console.log(
    `effect of a dish: ${times.length} dishes, p50 ${ms[0]} ms, p95 ${ms[1]} ms, max ${ms[2]} ms of processor`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'lumbung-board-speed-'))
const opened = await openDatabase({ dataDir: folder })
try {
  await migrateToLatest(opened.db)
  await seedReference(opened.db)
  await fillWithWorld(opened.db)
  const manager = await signIn(opened.db, {
    role: 'kitchen-manager',
    scope: 'institution',
    institutionId: institutionId('muntok'),
  })
  await fillMonth(opened.db)
  const db = opened.db.withPlugin(counting)
  const cookie = manager.get('/').request.headers.get('Cookie') ?? ''
  await measure(db, cookie, 'warming up', weekBoard(db))
  await measure(db, cookie, 'board of a week', weekBoard(db))
  await measure(db, cookie, 'board with a cell picked', weekBoard(db, 'vegetable'))
  await measure(db, cookie, 'board of a month', (place) => loadMonthBoard(db, place, MONTH))
  await measureEffects(db, cookie)
} finally {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
}
