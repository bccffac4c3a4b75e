import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { actOnCalendar } from '#app/features/growing-calendar/act-on-calendar.server.ts'
import { CalendarActions, CalendarProof } from '#app/features/growing-calendar/calendar-head.tsx'
import { CalendarSections } from '#app/features/growing-calendar/calendar-sections.tsx'
import { loadUnitCalendar } from '#app/features/growing-calendar/load-calendar.server.ts'
import { loadTerms } from '#app/features/growing-calendar/load-terms.server.ts'
import { TermsForms } from '#app/features/growing-calendar/terms-forms.tsx'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { unit }) => t('calendar.of', { unit: unit.name }))

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'read:unit', params.unitId)
  const { actor, unit, today } = place
  const { institutionId } = unit
  return {
    unit,
    today,
    farm: await loadTerms(context.db, unit, today),
    mayDecide: mayIn(actor, 'run:cycle', { institutionId }) && unit.isActive,
    mayChange: mayIn(actor, 'register:unit', { institutionId }),
    ...(await loadUnitCalendar(context.db, unit, today)),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'run:cycle', params.unitId)
  const { actor, unit, today } = place
  const { enqueue } = context.queue
  const acting = { unit, today, enqueue, habit: await localeOf(request) }
  const said = await actOnCalendar(context.db, actor, acting, await readForm(request))
  if (said.problem) return unprocessable(said)
  if (said.refusal) return conflict(said)
  return redirect(`/units/${unit.id}/calendar`)
}

export default function UnitCalendarPage() {
  const t = useTranslate()
  const { unit, today, farm, mayDecide, mayChange, nothing, ...calendar } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const answered = answer?.answered
  const { isUnderWay } = calendar
  return (
    <Page
      title={t('calendar.of', { unit: unit.name })}
      subtitle={`${unit.institutionName} · ${t('calendar.subtitle')}`}
      actions={<CalendarActions unitId={unit.id} mayAsk={mayDecide} isUnderWay={isUnderWay} />}
    >
      <Problem of={answer} />
      <CalendarProof {...calendar} timeZone={unit.timeZone} />
      {nothing && (
        <p className="proof is-warning mb-5">
          {t(`calendar-nothing.${nothing}`)}{' '}
          {mayChange && nothing !== 'no-known-food' && (
            <ButtonLink isSmall to={`/units/${unit.id}/edit`}>
              {t('calendar.fill-unit')}
            </ButtonLink>
          )}
        </p>
      )}
      <CalendarSections {...calendar} {...{ mayDecide, answer, answered }} />
      {mayDecide && (
        <TermsForms
          {...{ today, answer, ...farm }}
          terms={farm.terms.map((term) => ({ ...term, name: foodNameIn(t.locale, term) }))}
        />
      )}
      <p className="print-only mt-8">{t('calendar.sheet-sign')}</p>
    </Page>
  )
}
