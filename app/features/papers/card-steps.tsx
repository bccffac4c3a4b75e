import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { KitchenCard } from './kitchen-card.ts'

/** What the cook does, in large type: the recipe's own steps, else the way of cooking in general. */
export function CardSteps({ card }: { card: KitchenCard }) {
  const t = useTranslate()
  const own = card.steps ?? []
  return (
    <section className="kitchen-card-steps mt-4">
      <h3 className="mb-1">{t('kitchen-card.steps')}</h3>
      {own.length === 0 && <p className="text-small text-soft">{t('kitchen-card.no-steps')}</p>}
      <ol className="list-decimal pl-8">
        {own.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {own.length === 0 && <li>{t.code('cooking-step', card.cookingMethod)}</li>}
      </ol>
      {card.critical.length > 0 && (
        <>
          <h3 className="mt-3 mb-1">{t('kitchen-card.critical')}</h3>
          <ul className="list-disc pl-8">
            {card.critical.map(({ code, ...facts }) => (
              <li key={code}>{t.code('critical-step', code, facts)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
