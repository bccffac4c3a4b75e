import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { Fold } from '#app/features/cycle-logs/cycle-forms.tsx'
import { changeProcessing } from '#app/features/processing/change-processing.server.ts'
import { listFreeLots } from '#app/features/processing/free-lots.server.ts'
import { listFoodsToProcess } from '#app/features/processing/processed-food.repository.server.ts'
import { listProcessingRecipes } from '#app/features/processing/processing.repository.server.ts'
import { RecipeForm, RunForm, UndoForm } from '#app/features/processing/processing-forms.tsx'
import { listRuns } from '#app/features/processing/processing-run.repository.server.ts'
import { RecipeTable, RunTable } from '#app/features/processing/processing-tables.tsx'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>(
  (t, { unit }) => `${t('processing.title')}, ${unit.name}`,
)

const RUNS = 20

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'read:unit', params.unitId)
  const { actor, today } = place
  const unit = orNotFound(place.unit.kind === 'processing' ? place.unit : undefined)
  const { institutionId } = unit
  const { db } = context
  const recipes = await listProcessingRecipes(db, unit.id)
  const foodIds = recipes.flatMap(({ ingredients }) => ingredients.map(({ foodId }) => foodId))
  const mayRun = mayIn(actor, 'run:cycle', { institutionId }) && unit.isActive
  return {
    unit,
    today,
    mayRun,
    recipes,
    lots: await listFreeLots(db, institutionId, foodIds),
    runs: await listRuns(db, unit.id, RUNS),
    foods: mayRun ? await listFoodsToProcess(db) : [],
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'run:cycle', params.unitId)
  const { actor, unit, today } = place
  const locale = await localeOf(request)
  const at = { unitId: unit.id, today, now: context.clock.now(), locale }
  const answer = await changeProcessing(context.db, actor, await readForm(request), at)
  if (!answer) return redirect(`/units/${unit.id}/processing`)
  return answer.problem ? unprocessable(answer) : conflict(answer)
}

export default function ProcessingPage() {
  const t = useTranslate()
  const { unit, today, mayRun, recipes, lots, runs, foods } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const isOpen = answer?.intent === 'recipe'
  const tables = (
    <>
      <Section title={t('processing.recipes')} note={t('processing.note')}>
        <RecipeTable {...{ recipes, lots, today }} />
      </Section>
      <Section title={t('processing.runs')}>
        <RunTable runs={runs} />
      </Section>
    </>
  )
  const forms = (
    <>
      {recipes.length > 0 && (
        <Section title={t('processing.run')}>
          <RunForm {...{ recipes, today, answer }} />
        </Section>
      )}
      {runs.length > 0 && (
        <Section title={t('processing.undo')} note={t('processing.undo-note')}>
          <UndoForm {...{ runs, answer }} />
        </Section>
      )}
      <Fold title={t('processing.add-recipe')} isOpen={recipes.length === 0 || isOpen}>
        <RecipeForm {...{ foods, answer }} />
      </Fold>
    </>
  )
  return (
    <Page
      title={t('processing.title')}
      subtitle={`${unit.name}, ${unit.institutionName}`}
      actions={<ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>}
    >
      <Problem of={answer} />
      {mayRun ? <WithAside aside={forms}>{tables}</WithAside> : tables}
    </Page>
  )
}
