import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ProcessingRecipe, ProcessingRun, StoredLot } from './processing.ts'

type Named = { outputNameId: string; outputNameEn: string }

/** How the unit turns lots into lots: what goes in, what comes out, and who says so. */
export function RecipeTable(props: {
  recipes: readonly ProcessingRecipe[]
  lots: readonly StoredLot[]
  today: string
}) {
  const t = useTranslate()
  const usableKg = (foodId: string) =>
    props.lots
      .filter((lot) => lot.foodId === foodId)
      .filter(({ readyOn, useBy }) => readyOn <= props.today && props.today <= useBy)
      .reduce((sum, { kg }) => sum + kg, 0)
  return (
    <DataTable
      caption={t('processing.recipes')}
      isCaptionHidden
      rows={props.recipes}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('processing.no-recipes')}</p>}
      columns={[
        {
          head: t('processing.recipe'),
          cell: (recipe) => (
            <>
              {recipe.name}{' '}
              {recipe.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
              <span className="block text-small font-normal text-soft">{recipe.source}</span>
            </>
          ),
        },
        {
          head: t('processing.takes'),
          cell: ({ ingredients }) => <Ingredients ingredients={ingredients} usableKg={usableKg} />,
        },
        {
          head: t('processing.yield'),
          isFigure: true,
          cell: ({ yieldShare }) => t('processing.of-ten', { kg: t.kg(yieldShare * 10) }),
        },
        {
          head: t('processing.keeps'),
          isFigure: true,
          cell: ({ shelfLifeDays }) => t('processing.days', { days: shelfLifeDays }),
        },
      ]}
    />
  )
}

/** Each ingredient with its share, and how much of it could be used today. */
function Ingredients(props: {
  ingredients: ProcessingRecipe['ingredients']
  usableKg: (foodId: string) => number
}) {
  const t = useTranslate()
  return (
    <ul>
      {props.ingredients.map((one) => (
        <li key={one.foodId}>
          {t('processing.ingredient', {
            share: t.percent(one.share),
            name: t.locale === 'id' ? one.nameId : one.nameEn,
            kg: t.kg(props.usableKg(one.foodId)),
          })}
        </li>
      ))}
    </ul>
  )
}

/** What was made, from which lots, and what is left of it. */
export function RunTable({ runs }: { runs: readonly ProcessingRun[] }) {
  const t = useTranslate()
  const nameOf = (run: Named) => (t.locale === 'id' ? run.outputNameId : run.outputNameEn)
  return (
    <DataTable
      caption={t('processing.runs')}
      isCaptionHidden
      rows={runs}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{t('processing.no-runs')}</p>}
      columns={[
        { head: t('log.day'), cell: ({ runOn }) => t.shortDate(runOn) },
        { head: t('processing.made'), cell: (run) => <Made run={run} name={nameOf(run)} /> },
        {
          head: t('processing.expected'),
          isFigure: true,
          cell: ({ expectedKg, inputKg }) =>
            t('processing.from', { expected: t.kg(expectedKg), input: t.kg(inputKg) }),
        },
        {
          head: t('processing.taken-from'),
          cell: ({ draws }) => (
            <ul>
              {draws.map(({ lotId, code, kg }) => (
                <li key={lotId}>
                  <Link className="link" to={`/lots/${lotId}`}>
                    {code}
                  </Link>{' '}
                  {t.kg(kg)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

function Made({ run, name }: { run: ProcessingRun; name: string }) {
  const t = useTranslate()
  return (
    <>
      {name}, {t.kg(run.madeKg)}{' '}
      <Link className="link" to={`/lots/${run.outputLotId}`}>
        {run.outputCode}
      </Link>
      <span className="block text-small text-soft">
        {run.undoneReason === undefined
          ? t('processing.left', { kg: t.kg(run.leftKg), day: t.shortDate(run.useBy) })
          : t('log.taken-back', { reason: run.undoneReason })}
      </span>
    </>
  )
}
