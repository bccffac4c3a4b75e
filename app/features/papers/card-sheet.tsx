import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { KitchenCard } from './kitchen-card.ts'
import type { PaperSize } from './paper-head.ts'

type Props = { card: KitchenCard; on: string; kitchenName: string; size: PaperSize }

/** One dish of one day in large type, to be read across a stove. */
export function CardSheet({ card, on, kitchenName, size }: Props) {
  const t = useTranslate()
  const portions = card.batches.reduce((sum, one) => sum + one.portions, 0)
  return (
    <article className={`paper kitchen-card ${size === 'f4' ? 'print-f4' : ''}`}>
      <header className="border-b-4 border-ink pb-2">
        <p>
          {t(`course.${card.course}`)} · {t.day(on)} · {kitchenName}
        </p>
        <h2 className="kitchen-card-title">{nameIn(t.locale, card)}</h2>
        <p className="font-semibold">
          {t('kitchen-card.portions', { count: portions })} ·{' '}
          {t.code('cooking', card.cookingMethod)} ·{' '}
          {t('kitchen-card.minutes', { count: card.minutes })}
        </p>
      </header>
      <Ingredients card={card} />
      <CardSteps card={card} />
      <div className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Servings card={card} />
        <Notes card={card} />
      </div>
      <p className="mt-3 text-small">
        {t('kitchen-card.batch-note')}{' '}
        {t('kitchen-card.recipe', { code: card.code, version: card.version })}
      </p>
    </article>
  )
}

function Ingredients({ card }: { card: KitchenCard }) {
  const t = useTranslate()
  const hasBatches = card.batches.length > 1
  return (
    <table className="table mt-3">
      <thead>
        <tr>
          <th scope="col">{t('kitchen-card.ingredient')}</th>
          {hasBatches &&
            card.batches.map(({ meal, portions }) => (
              <th key={meal} scope="col" className="figure">
                {t('kitchen-card.batch', { meal: t(`meal.${meal}`) })}
                <br />
                {t('kitchen-card.portions', { count: portions })}
              </th>
            ))}
          <th scope="col" className="figure">
            {t('kitchen-card.total')}
          </th>
          <th scope="col" className="figure">
            {t('kitchen-card.said')}
          </th>
        </tr>
      </thead>
      <tbody>
        {card.ingredients.map((one) => (
          <tr key={one.nameId}>
            <th scope="row">{nameIn(t.locale, one)}</th>
            {hasBatches &&
              card.batches.map(({ meal }, index) => (
                <td key={meal} className="figure">
                  {t.kg(one.batchKg[index])}
                </td>
              ))}
            <td className="figure font-semibold">{t.kg(one.totalKg)}</td>
            <td className="figure">
              {one.said
                ? `${t.number(one.said.quantity, 0)} ${t.code('measure', one.said.measure)}`
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Servings({ card }: { card: KitchenCard }) {
  const t = useTranslate()
  return (
    <section>
      <h3 className="mb-1">{t('kitchen-card.serve')}</h3>
      <ul>
        {card.servings.map(({ groupKind, portionClass, portions, grams }) => (
          <li key={`${groupKind} ${portionClass}`}>
            {t.code('group', groupKind)}:{' '}
            <span className="font-semibold">
              {grams === undefined ? t('figure.unknown') : `${t.number(grams, 0)} g`}
            </span>{' '}
            × {t.number(portions, 0)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Notes({ card }: { card: KitchenCard }) {
  const t = useTranslate()
  return (
    <section className="grid content-start gap-3">
      {card.equipment.length > 0 && (
        <div>
          <h3>{t('kitchen-card.equipment')}</h3>
          <p>
            {card.equipment
              .map(({ equipment, minutes }) =>
                t('kitchen-card.equipment-minutes', {
                  equipment: t.code('equipment', equipment),
                  count: minutes,
                }),
              )
              .join(', ')}
          </p>
        </div>
      )}
      {card.note && (
        <div>
          <h3>{t('kitchen-card.note')}</h3>
          <p>{card.note}</p>
        </div>
      )}
      {card.allergens.length > 0 && (
        <div>
          <h3>{t('kitchen-card.allergens')}</h3>
          <p>{card.allergens.map((code) => t.code('allergen', code)).join(', ')}</p>
        </div>
      )}
      {card.alternatives.length > 0 && (
        <div>
          <h3>{t('alternative.title')}</h3>
          <ul>
            {card.alternatives.map((one) => (
              <li key={`${one.need} ${one.alternative}`}>
                {t('alternative.count', { count: one.people })} {t.code('dietary-need', one.need)}:{' '}
                <span className="font-semibold">{one.alternative}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function CardSteps({ card }: { card: KitchenCard }) {
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
