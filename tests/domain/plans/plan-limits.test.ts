import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PlanLimitsTable } from '#app/features/plans/plan-limits-table.tsx'
import type { WordedLimit } from '#app/features/plans/plan-reason-words.ts'
import { id } from '#app/i18n/id.ts'
import { WordsProvider } from '#app/i18n/use-translate.tsx'

const limit = (food: string, savesIdr?: number): WordedLimit => ({
  code: 'lot-kg',
  facts: { food: { nameId: food, nameEn: food }, lot: food },
  ...(savesIdr === undefined ? {} : { savesIdr }),
})

function Told({ limits }: { limits: WordedLimit[] }) {
  const children = createElement(PlanLimitsTable, { limits, isExplained: true })
  return WordsProvider({ locale: 'id', words: id, children })
}

const said = (limits: WordedLimit[]) => renderToStaticMarkup(createElement(Told, { limits }))

test('of 2 limits that nobody had time for, none is said not to hold the plan back', () => {
  const text = said([limit('Kangkung'), limit('Ikan lele')])
  expect(text).toContain('2 batas tidak sempat dihitung')
  expect(text).not.toContain('tidak ada yang menahan')
  expect(text).not.toContain('Tidak ada batas yang menahan')
})

test('1 limit worked out and worth nothing is told apart from 1 that was not worked out', () => {
  const text = said([limit('Kangkung', 0), limit('Ikan lele')])
  expect(text).toContain('Dari 1 batas yang dihitung, tidak ada yang menahan')
  expect(text).toContain('1 batas lain tidak sempat dihitung')
})

test('with every limit worked out and none worth a rupiah the plan is held back by none', () => {
  expect(said([limit('Kangkung', 0)])).toContain('Tidak ada batas yang menahan rencana ini')
})
