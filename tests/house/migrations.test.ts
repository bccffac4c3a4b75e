import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('db/migrations').filter((name) => name !== 'index.ts')

test('migrations are named by date, minute, verb and object', () => {
  expect(files.filter((name) => !/^\d{8}_\d{4}_[a-z]+_[a-z_]+\.ts$/.test(name))).toEqual([])
  expect(files.length).toBeGreaterThan(0)
})

test('every migration stands in the static list, in order, and says why it exists', () => {
  const list = readFileSync('db/migrations/index.ts', 'utf8')
  const positions = files.map((name) => list.indexOf(name))
  expect(files.filter((name) => !list.includes(name))).toEqual([])
  expect(positions).toEqual([...positions].sort((a, b) => a - b))
  const silent = files.filter(
    (name) => !readFileSync(`db/migrations/${name}`, 'utf8').includes('/**'),
  )
  expect(silent).toEqual([])
})
