import { numberFlag, parseArguments } from '#app/cli/arguments.ts'
import { type BuiltDish, type BuiltWeek, buildWeek, judgeBuilt } from '#app/cli/bank-weeks.ts'
import { complain } from '#app/cli/complain.ts'
import { printError, printResult, writeWhole } from '#app/cli/terminal.ts'
import { withDatabase } from '#app/cli/with-database.ts'
import { findKnownPlaces } from '#app/features/foods/reference-price.repository.server.ts'
import { type BankFacts, readBankFacts } from '#app/features/menu-bank/read-bank-facts.server.ts'
import { listReadyWeeks } from '#app/features/menu-bank/ready-week.repository.server.ts'
import { isPassed, missedShare } from '#app/features/menu-bank/week-judgement.ts'
import type { WeekOrder } from '#app/features/menu-bank/week-order.ts'
import type { Database } from '#db/database.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { Defect } from '#db/seeds/csv.ts'
import { csvTables, refuseDefects } from '#db/seeds/csv-table.ts'
import { readWeekOrders } from '#db/seeds/reference/ready-weeks.ts'
import { seedReference } from '#db/seeds/seed.ts'

const FOLDER = 'db/seeds/reference'

function readOrders(): WeekOrder[] {
  const defects: Defect[] = []
  const { rows } = readWeekOrders(csvTables(FOLDER, defects))
  refuseDefects(defects)
  return rows
}

/** Menus of the bank as it stands, by week: those that are not built anew stay. */
async function readBuilt(db: Database): Promise<Map<string, BuiltDish[]>> {
  const weeks = await listReadyWeeks(db)
  return new Map(
    weeks.map(({ code, dishes }) => [
      code,
      dishes.map(({ recipeCode, dayNumber, course }) => ({ dayNumber, course, code: recipeCode })),
    ]),
  )
}

/** `jawa-pagi: paud 34/34, Rp 3,704 (most 4,520) …` and a line for each band that is missed. */
function report(order: WeekOrder, { judgements, isReady }: BuiltWeek): string {
  const groups = judgements.map(
    ({ groupKind, passed, results, cost, mostIdr }) =>
      `${groupKind} ${passed}/${results.length} Rp ${Math.round(cost.idr)} (most ${Math.round(mostIdr)})`,
  )
  const missed = judgements.flatMap(({ groupKind, results }) =>
    results
      .filter(({ verdict }) => verdict !== 'within')
      .map((one) => {
        const share = missedShare(one)
        const by = share === undefined ? 'unknown' : `${(share * 100).toFixed(1)} %`
        return `  ${groupKind} ${one.nutrient} ${one.dayNumber ?? 'week'} ${one.verdict} by ${by}`
      }),
  )
  return [`${isReady ? 'ready ' : 'MISSED'} ${order.code}: ${groups.join(', ')}`, ...missed].join(
    '\n',
  )
}

const linesOf = (weeks: ReadonlyMap<string, readonly BuiltDish[]>) =>
  [...weeks].flatMap(([week, dishes]) =>
    [...dishes]
      .sort((a, b) => a.dayNumber - b.dayNumber || a.course.localeCompare(b.course))
      .map(({ dayNumber, course, code }) => `${week},${dayNumber},${course},${code}`),
  )

type Asked = { region: string; only: string[]; seconds: number; out: string }

async function build(db: Database, asked: Asked): Promise<number> {
  await migrateToLatest(db)
  await seedReference(db)
  const { regions } = await findKnownPlaces(db)
  const regionId = regions.find(({ code }) => code === asked.region)?.id
  const today = new Date().toISOString().slice(0, 10)
  const facts = await readBankFacts(db, { regionId, today })
  const orders = readOrders()
  const standing = await readBuilt(db)
  const built = new Map<string, BuiltDish[]>()
  for (const order of orders) {
    const kept = standing.get(order.code) ?? []
    const isAsked = asked.only.length === 0 || asked.only.includes(order.code)
    const used = usedBy(order, orders, built)
    const week = isAsked
      ? await buildWeek(facts, order, { used, seconds: asked.seconds })
      : judged(facts, order, kept)
    built.set(order.code, week.dishes)
    printError(report(order, week))
  }
  const lines = ['week,day_number,course,recipe', ...linesOf(built)]
  const refused = await writeWhole(asked.out, lines)
  if (refused !== undefined) return complain([{ path: '--out', expected: refused }])
  await printResult(`${built.size} weeks in ${asked.out}\n`)
  return 0
}

function judged(facts: BankFacts, order: WeekOrder, dishes: BuiltDish[]): BuiltWeek {
  const judgements = judgeBuilt(facts, order, dishes)
  return { dishes, judgements, isReady: judgements.every(isPassed) }
}

/** Dishes of earlier weeks for the same meal: what was there already is less welcome. */
const usedBy = (order: WeekOrder, orders: WeekOrder[], built: Map<string, BuiltDish[]>) =>
  orders
    .filter(({ groups }) => groups[0]?.meal === order.groups[0]?.meal)
    .flatMap(({ code }) => built.get(code) ?? [])
    .map(({ code }) => code)

/** `build-menu-bank [--only WEEK,WEEK] [--region 19] [--seconds 60]`: plans the ready weeks anew. */
export async function buildMenuBank(args: string[]): Promise<number> {
  const { parsed, complaints } = parseArguments(args, [], ['only', 'region', 'seconds', 'out'])
  const range = { min: 1, max: 3600, fallback: 60 }
  const seconds = numberFlag(parsed, 'seconds', range, complaints)
  if (complaints.length > 0) return complain(complaints)
  const { flags } = parsed
  return withDatabase(({ db }) =>
    build(db, {
      seconds,
      region: flags.get('region') ?? '19',
      only: (flags.get('only') ?? '').split(',').filter(Boolean),
      out: flags.get('out') ?? `${FOLDER}/ready-week-dishes.csv`,
    }),
  )
}
