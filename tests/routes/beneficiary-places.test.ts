import { expect, test } from 'vitest'
import {
  loader as calendar,
  action as markCalendar,
} from '#app/routes/kitchens.$kitchenId.beneficiaries.calendar.tsx'
import { loader as failedRows } from '#app/routes/kitchens.$kitchenId.beneficiaries.failed[.]xlsx.ts'
import {
  action as importPlaces,
  loader as openImport,
} from '#app/routes/kitchens.$kitchenId.beneficiaries.import.tsx'
import {
  loader as needs,
  action as recordNeed,
} from '#app/routes/kitchens.$kitchenId.beneficiaries.needs.tsx'
import {
  action as changePlaces,
  loader as places,
} from '#app/routes/kitchens.$kitchenId.beneficiaries.places.tsx'
import { loader as download } from '#app/routes/kitchens.$kitchenId.beneficiaries.places[.]xlsx.ts'
import { readSpreadsheet } from '#app/shared/spreadsheet.server.ts'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { sendFiles } from '../support/send-files.ts'
import { signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution', institutionId: institutionId('muntok') } as const
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const params = { kitchenId: kitchenId('rutan-muntok') }
const home = `/kitchens/${params.kitchenId}/beneficiaries`

const locationOf = (answer: unknown) =>
  answer instanceof Response ? (answer.headers.get('Location') ?? '') : ''
const HEAD =
  'Jenis tempat;Nama tempat;NPSN;Jarak (km);Waktu tempuh (menit);Kelompok;Senin;Selasa;Rabu;Kamis;Jumat;Sabtu;Minggu'
const csv = (...lines: string[]) => new File([[HEAD, ...lines].join('\r\n')], 'daftar.csv')
const upload = (file: File) =>
  importPlaces(sendFiles(manager, `${home}/import`, { intent: 'read', file }, params))
const preview = (search: string) => openImport(manager.get(`${home}/import${search}`, params))

test('a buyer reads places, needs and the calendar, and changes none of them', async () => {
  expect((await places(buyer.get(`${home}/places`, params))).mayUpdate).toBe(false)
  expect((await needs(buyer.get(`${home}/needs`, params))).mayUpdate).toBe(false)
  expect((await calendar(buyer.get(`${home}/calendar`, params))).mayUpdate).toBe(false)
  const posts = [
    changePlaces(buyer.post(home, {}, params)),
    recordNeed(buyer.post(home, {}, params)),
    markCalendar(buyer.post(home, {}, params)),
    importPlaces(buyer.post(home, {}, params)),
    openImport(buyer.get(`${home}/import`, params)),
    failedRows(buyer.get(`${home}/failed.xlsx`, params)),
  ]
  const answers = await Promise.all(posts.map((post) => thrownBy(post)))
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
})

test('the list of now goes out as a workbook: 26 groups below an example row', async () => {
  const answer = await download(manager.get(`${home}/places.xlsx`, params))
  const read = await readSpreadsheet(new Uint8Array(await answer.arrayBuffer()))
  expect(read.ok && read.file.sheets[0]?.rows.length).toBe(1 + 1 + 26)
})

test('a new school from a file of semicolons: previewed, confirmed, served', async () => {
  const search = new URL(
    locationOf(
      await upload(csv('Sekolah;SMP contoh Muntok 5;10905555;2,5;9;SMP;90;90;90;90;90;90;0')),
    ),
    'http://here',
  ).search
  const page = await preview(search)
  expect(page).toMatchObject({
    summary: { rows: 1, problemCount: 0, fileName: 'daftar.csv' },
    changes: [{ placeState: 'added', groupState: 'added', after: 540 }],
  })
  const before = await places(manager.get(`${home}/places`, params))
  expect(before.places).toHaveLength(10)
  const file = new URLSearchParams(search).get('file') ?? ''
  const fields = { intent: 'confirm', file }
  expect(locationOf(await importPlaces(manager.post(`${home}/import`, fields, params)))).toBe(
    `${home}/places`,
  )
  const after = await places(manager.get(`${home}/places`, params))
  expect(after.places.find(({ name }) => name === 'SMP contoh Muntok 5')).toMatchObject({
    npsn: '10905555',
    weekPortions: 540,
  })
  expect(await importPlaces(manager.post(`${home}/import`, fields, params))).toMatchObject({
    data: { refusal: 'import-file-gone' },
  })
})

test('one wrong cell keeps everything out, is named, and comes back in a workbook of failed rows', async () => {
  const good = 'Sekolah;SD contoh Muntok 7;;2,5;9;SD 1-3;9;9;9;9;9;9;0'
  const bad = 'Sekolah;SD contoh Muntok 8;;jauh;9;SD 1-3;9;9;9;9;9;9;0'
  const search = new URL(locationOf(await upload(csv(good, bad))), 'http://here').search
  expect(await preview(search)).toMatchObject({
    summary: { problemCount: 1, problems: [{ address: 'D3', code: 'not-a-number' }] },
  })
  const file = new URLSearchParams(search).get('file') ?? ''
  const confirmed = await importPlaces(
    manager.post(`${home}/import`, { intent: 'confirm', file }, params),
  )
  expect(confirmed).toMatchObject({ data: { refusal: 'import-not-ready' } })
  const answer = await failedRows(manager.get(`${home}/failed.xlsx${search}`, params))
  const read = await readSpreadsheet(new Uint8Array(await answer.arrayBuffer()))
  const rows = read.ok ? read.file.sheets[0]?.rows : []
  expect(rows?.length).toBe(2)
  const cells = rows?.[1]?.cells.values() ?? []
  expect([...cells].at(-1)?.text).toBe('D3: "jauh" bukan angka.')
})

test('a kilometre of 1.500 is asked about, and the answer stands in the address', async () => {
  const line = 'Sekolah;SD contoh Muntok 7;;1.500;9;SD 1-3;9;9;9;9;9;9;0'
  const search = new URL(locationOf(await upload(csv(line))), 'http://here').search
  expect(await preview(search)).toMatchObject({ summary: { questions: ['decimalMark'] } })
  expect(await preview(`${search}&decimalMark=dot`)).toMatchObject({
    summary: { problemCount: 0, answers: { decimalMark: 'dot' } },
  })
})

test('a photo that calls itself a spreadsheet is refused in words', async () => {
  const photo = new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'daftar.xlsx')
  expect(await upload(photo)).toMatchObject({ data: { refusal: 'file-not-a-spreadsheet' } })
  const nothing = importPlaces(manager.post(`${home}/import`, { intent: 'read' }, params))
  expect(await nothing).toMatchObject({ data: { refusal: 'file-missing' } })
})

test('a file of another person is not there', async () => {
  const search = new URL(
    locationOf(await upload(csv('Sekolah;SD contoh Muntok 7;;2,5;9;SD 1-3;9;9;9;9;9;9;0'))),
    'http://here',
  ).search
  const other = await signIn(db, { role: 'kitchen-manager', ...at })
  expect(await openImport(other.get(`${home}/import${search}`, params))).toMatchObject({
    isGone: true,
  })
})

test('a place without a name is a 422 at its field; a school too far is a 409', async () => {
  const fields = {
    intent: 'place',
    kind: 'school',
    name: '',
    distanceKm: '2,5',
    travelMinutes: '9',
  }
  expect(await changePlaces(manager.post(home, fields, params))).toMatchObject({
    init: { status: 422 },
    data: { problem: { fields: { name: { code: 'required' } }, typed: { distanceKm: '2,5' } } },
  })
  const far = { ...fields, name: 'SD jauh', distanceKm: '12', travelMinutes: '45' }
  expect(await changePlaces(manager.post(home, far, params))).toMatchObject({
    data: { refusal: 'place-too-far' },
  })
})

test('a holiday is marked with its source, shown as a period, and taken back', async () => {
  const days = { startsOn: '2026-12-30', endsOn: '2027-01-01' }
  const said = { kind: 'holiday', service: 'none', reason: 'Tahun baru', source: 'SKB 3 Menteri' }
  await markCalendar(manager.post(home, { intent: 'mark', ...days, ...said }, params))
  const marked = await calendar(manager.get(`${home}/calendar`, params))
  expect(marked.periods.at(-1)).toMatchObject({ ...days, isServed: false, source: 'SKB 3 Menteri' })
  await markCalendar(manager.post(home, { intent: 'clear', ...days }, params))
  const cleared = await calendar(manager.get(`${home}/calendar`, params))
  expect(cleared.periods.map(({ startsOn }) => startsOn)).toEqual(['2026-12-25'])
})

test('a need is counted for a group, and over when it is over', async () => {
  const group = `${idOf('place', 'SD contoh Muntok 1')} sd13`
  const fields = { intent: 'record', group, need: 'egg-allergy', people: '3', alternative: 'Tempe' }
  expect(locationOf(await recordNeed(manager.post(home, fields, params)))).toBe(`${home}/needs`)
  const listed = async () => (await needs(manager.get(`${home}/needs`, params))).needs
  const need = (await listed()).find(({ alternative }) => alternative === 'Tempe')
  expect(need).toMatchObject({ people: 3, groupKind: 'sd13' })
  await recordNeed(manager.post(home, { intent: 'end', id: need?.id ?? '' }, params))
  expect((await listed()).map(({ people }) => people)).toEqual([3, 2, 4, 5])
})
