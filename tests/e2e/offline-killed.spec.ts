import { rmSync } from 'node:fs'
import { expect as atOnce, test } from '@playwright/test'
import { openDatabase } from '#db/connection.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { dataDirOf, PINNED_AT, PORTS } from '../support/browser-place.ts'
import { ended, ready, signInOfficer, spawnServer, wait } from '../support/killable-server.ts'

const port = PORTS.offlineKilled
const base = `http://127.0.0.1:${port}`
const dataDir = dataDirOf(port)
const place = { port, dataDir, clock: PINNED_AT }
const blank = `${base}/units/${unitId('muntok-bedeng-b')}/reports/new`
const AMOUNTS = ['201', '202', '203', '204', '205']
/** Before the request, in the middle of the work, and after the commit but before the answer. */
const KILL_AFTER_MS = [0, 8, 25, 60]

/** A busy machine is given its time. */
const expect = atOnce.configure({ timeout: 30_000 })

test.skip(({ viewport }) => viewport?.width !== 360, 'an officer reports from a phone')

test('five reports survive a server that is killed with -9 each time they are sent', async ({
  page,
  context,
}) => {
  test.setTimeout(170_000)
  rmSync(dataDir, { recursive: true, force: true })
  let server = spawnServer(place)
  await ready(server, base)
  const [name = '', value = ''] = (await signInOfficer(base, dataDir)).split('=')
  await context.addCookies([{ name, value, url: base }])
  await page.goto(blank)
  await expect
    .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), blank), {
      timeout: 30_000,
    })
    .toBe(true)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  for (const amount of AMOUNTS) {
    await page.getByLabel('Bahan').selectOption({ label: 'Bayam hijau' })
    await page.getByLabel('Banyaknya').fill(amount)
    await page.getByLabel('Satuan').selectOption('ikat')
    await page.getByLabel('Siap pada').fill('2026-11-24')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: `${amount} ikat` })).toBeVisible()
  }
  for (const afterMs of KILL_AFTER_MS) {
    const sending = page.waitForRequest('**/reports/sync')
    await context.setOffline(false)
    await sending
    await wait(afterMs)
    server.kill('SIGKILL')
    expect(await ended(server)).toBe('SIGKILL')
    await context.setOffline(true)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Di perangkat ini' })).toBeVisible()
    server = spawnServer(place)
    await ready(server, base)
    if ((await page.getByText('menunggu jaringan').count()) === 0) break
  }
  await context.setOffline(false)
  await expect(page.getByText('menunggu jaringan')).toHaveCount(0, { timeout: 60_000 })
  server.kill('SIGKILL')
  await ended(server)
  const { db, close } = await openDatabase({ dataDir })
  const rows = await db
    .selectFrom('supply_report as r')
    .innerJoin('lot as l', 'l.supply_report_id', 'r.id')
    .where('r.source', '=', 'device')
    .select('r.said_quantity as quantity')
    .orderBy('r.said_quantity')
    .execute()
  await close()
  expect(rows.map(({ quantity }) => String(quantity))).toEqual(AMOUNTS)
})
