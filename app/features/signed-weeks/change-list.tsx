import { nameIn } from '#app/features/planning/named.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { DocumentChange } from './document-changes.ts'

const SHOWN = 8

/** What changed, in words; the first few in full. */
export function ChangeList({ changes }: { changes: readonly DocumentChange[] }) {
  const t = useTranslate()
  const sentences = changes.slice(0, SHOWN).map((change) => changeText(t, change))
  return (
    <ul className="mt-1 grid gap-1 text-small">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {changes.length > SHOWN && <li>{t('signing.more', { count: changes.length - SHOWN })}</li>}
    </ul>
  )
}

function changeText(t: Translate, change: DocumentChange): string {
  switch (change.code) {
    case 'dish-changed': {
      const said = (dish: typeof change.before) =>
        dish ? `${nameIn(t.locale, dish)} (v${dish.version})` : t('document-change.no-dish')
      return t('document-change.dish-changed', {
        day: t.shortDay(change.on),
        course: t(`course.${change.course}`),
        before: said(change.before),
        after: said(change.after),
      })
    }
    case 'portions-changed':
      return t('document-change.portions-changed', {
        day: t.shortDay(change.on),
        before: t.number(change.before, 0),
        after: t.number(change.after, 0),
      })
    case 'price-changed':
      return t('document-change.price-changed', {
        food: nameIn(t.locale, change),
        before: t.idr(change.before),
        after: t.idr(change.after),
      })
    case 'cost-changed':
      return t('document-change.cost-changed', {
        before: t.idr(change.before),
        after: t.idr(change.after),
      })
    case 'rules-changed':
      return t('document-change.rules-changed', {
        before: change.before ?? t('figure.unknown'),
        after: change.after ?? t('figure.unknown'),
      })
    case 'figures-changed':
      return t('document-change.figures-changed')
  }
}
