import { expect as atOnce, type BrowserContext, type Page, test } from '@playwright/test'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { expectReadable, signInAs } from '../support/browser.ts'
import { PINNED_AT } from '../support/browser-place.ts'

const bed = `/units/${unitId('muntok-bedeng-b')}`
const blank = `${bed}/reports/new`
const HOUR_MS = 3_600_000

/** A busy machine is given its time. */
const expect = atOnce.configure({ timeout: 30_000 })

test.skip(({ viewport }) => viewport?.width !== 360, 'an officer reports from a phone')

const faults: string[] = []
test.beforeEach(({ page }) => {
  faults.length = 0
  page.on('pageerror', (error) => faults.push(error.message))
})
test.afterEach(() => expect(faults).toEqual([]))

const open = (page: Page) => page.getByRole('table', { name: 'Laporan terbuka' })
const device = (page: Page) =>
  page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({
      has: page.getByRole('heading', { name: 'Di perangkat ini' }),
    })

/** Signed in, with the pages for reporting kept on the device. */
async function readyForOffline(page: Page) {
  await signInAs(page, 'unit-officer')
  await page.goto(blank)
  await expect
    .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path)), blank), {
      timeout: 30_000,
    })
    .toBe(true)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function type(page: Page, amount: string, readyOn: string) {
  await page.getByLabel('Bahan').selectOption({ label: 'Bayam hijau' })
  await page.getByLabel('Banyaknya').fill(amount)
  await page.getByLabel('Satuan').selectOption('ikat')
  await page.getByLabel('Siap pada').fill(readyOn)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
}

async function typeOffline(page: Page, amounts: readonly string[], readyOn: string) {
  for (const [index, amount] of amounts.entries()) {
    await type(page, amount, readyOn)
    await expect(device(page).getByRole('listitem')).toHaveCount(index + 1)
  }
}

/** Each amount stands once among the open reports, by the server's own page. */
async function expectOnce(page: Page, amounts: readonly string[]) {
  await page.goto(bed)
  for (const amount of amounts) {
    await expect(open(page).getByText(`${amount} ikat`, { exact: false })).toHaveCount(1)
  }
}

const allSent = (page: Page, count: number) =>
  expect(device(page).getByText('terkirim', { exact: false })).toHaveCount(count + 1, {
    timeout: 30_000,
  })

const goOffline = async (context: BrowserContext) => context.setOffline(true)

test('without network five reports are typed, survive a reload, and are each on the server once', async ({
  page,
  context,
}) => {
  const amounts = ['111', '112', '113', '114', '115']
  await readyForOffline(page)
  await goOffline(context)
  await page.goto(bed)
  await page.getByRole('link', { name: 'Lapor pasokan' }).click()
  await expect(page.getByText('Tanpa jaringan.', { exact: false })).toBeVisible()
  await typeOffline(page, amounts, '2026-11-21')
  await expect(page.getByText('menunggu 5 laporan')).toBeVisible()
  await page.reload()
  await expect(page.getByText('menunggu 5 laporan')).toBeVisible()
  await context.setOffline(false)
  await allSent(page, 5)
  await expectReadable(page)
  await expectOnce(page, amounts)
})

test('a line that breaks after the server has stored them doubles nothing', async ({
  page,
  context,
}) => {
  const amounts = ['121', '122', '123']
  await readyForOffline(page)
  await goOffline(context)
  await typeOffline(page, amounts, '2026-11-22')
  let cuts = 0
  await page.route('**/reports/sync', async (route) => {
    cuts += 1
    if (cuts > 2) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await context.setOffline(false)
  await allSent(page, 3)
  expect(cuts).toBeGreaterThan(2)
  await expectOnce(page, amounts)
})

test('a batch that a tired network delivers twice is one batch', async ({ page, context }) => {
  const amounts = ['131', '132']
  await readyForOffline(page)
  await goOffline(context)
  await typeOffline(page, amounts, '2026-11-23')
  await page.route('**/reports/sync', async (route) => {
    const [answer] = await Promise.all([route.fetch(), route.fetch()])
    await route.fulfill({ response: answer })
  })
  await context.setOffline(false)
  await allSent(page, 2)
  await expectOnce(page, amounts)
})

test('two tabs that both see the network come back send once', async ({ page, context }) => {
  const amounts = ['141', '142', '143']
  await readyForOffline(page)
  const other = await context.newPage()
  await other.goto(bed)
  await goOffline(context)
  await typeOffline(page, amounts, '2026-11-24')
  await expect(other.getByText('menunggu 3 laporan')).toBeVisible()
  const keys: string[] = []
  context.on('request', (request) => {
    if (!request.url().endsWith('/reports/sync')) return
    const found = request.postData()?.match(/"key":"[^"]+"/g) ?? []
    keys.push(...found)
  })
  await context.setOffline(false)
  await allSent(page, 3)
  await expect(other.getByText('menunggu', { exact: false })).toHaveCount(0)
  expect(keys).toHaveLength(3)
  await expectOnce(page, amounts)
})

test('a clock an hour ahead changes no order: our time stands, the device’s is named beside', async ({
  page,
}) => {
  await page.clock.setSystemTime(new Date(Date.parse(PINNED_AT) + HOUR_MS))
  await readyForOffline(page)
  await type(page, '151', '2026-11-25')
  await expect(page.getByRole('status')).toContainText('Laporan tersimpan')
  await expect(page.getByText('60 menit dari jam server', { exact: false })).toBeVisible()
  await expectOnce(page, ['151'])
})

test('who is signed out meanwhile keeps the reports, is asked to sign in, and then they go', async ({
  page,
  context,
}) => {
  await readyForOffline(page)
  await goOffline(context)
  await typeOffline(page, ['161'], '2026-11-26')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(
    page.getByText('1 laporan Anda masih di perangkat ini', { exact: false }),
  ).toBeVisible()
  await context.clearCookies()
  await context.setOffline(false)
  await page.getByRole('link', { name: 'Masuk untuk mengirimnya' }).click()
  await signInAs(page, 'kitchen-manager')
  await page.goto('/units')
  await expect(page.getByText('161')).toHaveCount(0)
  await expect(page.getByText('menunggu', { exact: false })).toHaveCount(0)
  await context.clearCookies()
  await signInAs(page, 'unit-officer')
  await expectOnceSoon(page, '161')
})

async function expectOnceSoon(page: Page, amount: string) {
  await expect(async () => {
    await page.goto(bed)
    await expect(open(page).getByText(`${amount} ikat`)).toHaveCount(1, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
}

test('what the server refuses says why, keeps what was typed, and is corrected in place', async ({
  page,
  context,
}) => {
  await readyForOffline(page)
  await goOffline(context)
  await typeOffline(page, ['171', '172'], '2026-11-27')
  await page.evaluate(async () => {
    const request = indexedDB.open('lumbung')
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    const store = db.transaction('report', 'readwrite').objectStore('report')
    const all = store.getAll()
    await new Promise((resolve) => {
      all.onsuccess = resolve
    })
    const record = all.result.find(({ saidQuantity }) => saidQuantity === 171)
    store.put({ ...record, typed: { ...record.typed, readyOn: '2026-10-01' } })
  })
  await context.setOffline(false)
  const line = device(page).getByRole('listitem').filter({ hasText: '171' })
  await expect(line).toContainText('Tanggal siap lebih dari seminggu yang lalu.', {
    timeout: 30_000,
  })
  await expect(device(page).getByRole('listitem').filter({ hasText: '172' })).toContainText(
    'terkirim',
  )
  await line.getByRole('button', { name: 'Perbaiki' }).click()
  await expect(page.getByLabel('Banyaknya')).toHaveValue('171')
  await page.getByLabel('Siap pada').fill('2026-11-27')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('status')).toContainText('Laporan tersimpan')
  await expectOnce(page, ['171', '172'])
})

test('everything that a unit needs without network is at most 200 kB on the line', async ({
  page,
}) => {
  await readyForOffline(page)
  const sizes = await page.evaluate(async () => {
    const sizeOf = async (response: Response) => {
      const isPacked = /font|image/.test(response.headers.get('Content-Type') ?? '')
      const body = response.body
      if (isPacked || !body) return (await response.arrayBuffer()).byteLength
      const packed = new Response(body.pipeThrough(new CompressionStream('gzip')))
      return (await packed.arrayBuffer()).byteLength
    }
    const found: [string, number][] = []
    for (const name of ['lumbung-assets', 'lumbung-pages']) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const response = await cache.match(request)
        if (response) found.push([new URL(request.url).pathname, await sizeOf(response)])
      }
    }
    return found
  })
  const kb = sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000
  console.log(sizes.toSorted((a, b) => b[1] - a[1]).slice(0, 14))
  console.log(`first sync of a unit: ${kb.toFixed(1)} kB in ${sizes.length} files`)
  expect(sizes.length).toBeGreaterThan(10)
  expect(kb).toBeLessThanOrEqual(200)
})
