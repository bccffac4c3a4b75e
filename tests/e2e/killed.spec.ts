import { randomInt, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { openDatabase } from '#db/connection.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { dataDirOf, PINNED_AT, PORTS } from '../support/browser-place.ts'
import {
  ended,
  postForm,
  ready,
  signInOfficer,
  spawnServer,
  wait,
} from '../support/killable-server.ts'

const port = PORTS.killed
const base = `http://127.0.0.1:${port}`
const dataDir = dataDirOf(port)
const place = { port, dataDir, clock: PINNED_AT }
const page = `${base}/units/${unitId('muntok-bedeng-a')}/reports/new`
const KILLS = 4
const SENDERS = 4

test.skip(({ viewport }) => viewport?.width !== 1280, 'nobody looks at a screen here')

async function kangkungId() {
  const { db, close } = await openDatabase({ dataDir })
  const food = await db
    .selectFrom('food')
    .where('code', '=', 'kangkung')
    .select('id')
    .executeTakeFirstOrThrow()
  await close()
  return food.id
}

type Sending = { cookie: string; foodId: string; sent: string[]; acknowledged: Set<string> }

/** Sends report after report, every third one twice, until the server is gone. */
async function sendUntilGone(sending: Sending) {
  for (;;) {
    const again = sending.sent.length > 0 && randomInt(3) === 0
    const key = again ? (sending.sent[randomInt(sending.sent.length)] ?? '') : randomUUID()
    if (!again) sending.sent.push(key)
    const fields = {
      intent: 'report',
      foodId: sending.foodId,
      quantity: '12',
      measure: 'ikat',
      readyOn: '2026-11-24',
      idempotencyKey: key,
    }
    const answer = await postForm(page, fields, sending.cookie)
    if (!answer) return
    expect(answer.status).toBe(302)
    sending.acknowledged.add(key)
  }
}

/** Waits until `more` further reports were acknowledged: a slow machine is given its time. */
async function someMore(acknowledged: ReadonlySet<string>, more: number) {
  const enough = acknowledged.size + more
  await expect
    .poll(() => acknowledged.size, { timeout: 30_000, intervals: [20] })
    .toBeGreaterThanOrEqual(enough)
}

async function stored(keys: string[]) {
  const { db, close } = await openDatabase({ dataDir })
  const rows = await db
    .selectFrom('supply_report as r')
    .leftJoin('lot as l', 'l.supply_report_id', 'r.id')
    .leftJoin('audit_event as e', (join) =>
      join.on((eb) => eb('e.subject_id', '=', eb.cast<string>('r.id', 'text'))),
    )
    .where('r.idempotency_key', 'in', keys)
    .select(['r.idempotency_key as key', 'r.kg', 'l.id as lotId', 'e.id as eventId'])
    .execute()
  await close()
  return rows
}

test('killed at any moment and started again: what was acknowledged is there, once', async () => {
  test.setTimeout(240_000)
  rmSync(dataDir, { recursive: true, force: true })
  const unborn = spawnServer(place)
  await wait(randomInt(800, 5000))
  unborn.kill('SIGKILL')
  await ended(unborn)

  const first = spawnServer(place)
  await ready(first, base)
  const cookie = await signInOfficer(base, dataDir)
  first.kill('SIGKILL')
  await ended(first)

  const foodId = await kangkungId()
  const sending: Sending = { cookie, foodId, sent: [], acknowledged: new Set() }
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = spawnServer(place)
    await ready(server, base)
    const senders = Array.from({ length: SENDERS }, () => sendUntilGone(sending))
    await someMore(sending.acknowledged, randomInt(4, 20))
    await wait(randomInt(0, 120))
    server.kill('SIGKILL')
    expect(await ended(server)).toBe('SIGKILL')
    await Promise.all(senders)
  }

  expect(sending.acknowledged.size).toBeGreaterThanOrEqual(4 * KILLS)
  const rows = await stored(sending.sent)
  const keys = rows.map(({ key }) => key)
  expect(new Set(keys).size, 'a report is there twice').toBe(keys.length)
  expect([...sending.acknowledged].filter((key) => !keys.includes(key))).toEqual([])
  expect(rows.filter(({ kg, lotId, eventId }) => kg !== 3.6 || !lotId || !eventId)).toEqual([])
  console.log(
    `${sending.acknowledged.size} reports acknowledged over ${KILLS} kills, all there once`,
  )
})
