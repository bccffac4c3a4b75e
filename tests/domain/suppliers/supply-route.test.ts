import { expect, test } from 'vitest'
import { routeChanges } from '#app/features/suppliers/supply-route.ts'

const farm = { kind: 'own' as const, id: 'a', name: 'Lapas', transportIdrPerKg: 300 }
const shop = { kind: 'supplier' as const, id: 'b', name: 'UD Contoh' }

test('a way is opened, priced anew and closed; what stayed the same is no change', () => {
  expect(
    routeChanges(
      [farm, shop],
      [
        { kind: 'own', id: 'a', idrPerKg: 300 },
        { kind: 'supplier', id: 'b', idrPerKg: 500 },
      ],
    ),
  ).toEqual([{ kind: 'supplier', id: 'b', before: undefined, after: 500 }])
  expect(routeChanges([farm], [{ kind: 'own', id: 'a' }])).toEqual([
    { kind: 'own', id: 'a', before: 300, after: undefined },
  ])
})

test('a form cannot open a way from a place outside the region', () => {
  expect(routeChanges([farm], [{ kind: 'supplier', id: 'x', idrPerKg: 1 }])).toEqual([])
})
