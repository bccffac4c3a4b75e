import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { CalendarActions, CalendarProof } from '#app/features/growing-calendar/calendar-head.tsx'
import { CalendarLineCard } from '#app/features/growing-calendar/calendar-line-card.tsx'
import { CalendarTable } from '#app/features/growing-calendar/calendar-table.tsx'
import { parseDecideLineForm } from '#app/features/growing-calendar/decide-line.form.ts'
import { decideCalendarLine } from '#app/features/growing-calendar/decide-line.server.ts'
import { DecideLineForm } from '#app/features/growing-calendar/decide-line-form.tsx'
import { loadUnitCalendar } from '#app/features/growing-calendar/load-calendar.server.ts'
import { requestCalendar } from '#app/features/growing-calendar/request-calendar.server.ts'
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
    mayDecide: mayIn(actor, 'run:cycle', { institutionId }) && unit.isActive,
    mayChange: mayIn(actor, 'register:unit', { institutionId }),
    ...(await loadUnitCalendar(context.db, unit, today)),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayAtUnit(context, request, 'run:cycle', params.unitId)
  const { actor, unit, today } = place
  const { db, queue } = context
  const form = await readForm(request)
  if (form.get('intent') === 'again') {
    const wish = { regionId: unit.regionId, today, signer: actor }
    const asked = await requestCalendar(db, wish, queue.enqueue)
    if (!asked.ok) return conflict({ refusal: asked.refusal })
    return redirect(`/units/${unit.id}/calendar`)
  }
  const answered = `${form.get('how')}-${form.get('lineId')}`
  const parsed = parseDecideLineForm(form, await localeOf(request))
  if (!parsed.ok) return unprocessable({ answered, problem: parsed.problem })
  const asked = { ...parsed.request, unitId: unit.id, today }
  const result = await decideCalendarLine(db, actor, asked)
  if (!result.ok) return conflict({ answered, refusal: result.refusal })
  return redirect(`/units/${unit.id}/calendar`)
}

export default function UnitCalendarPage() {
  const t = useTranslate()
  const { unit, mayDecide, mayChange, nothing, ...calendar } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const answered = answer && 'answered' in answer ? answer.answered : undefined
  const { soon, later, decided, isUnderWay } = calendar
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
      <Section title={t('calendar.soon')}>
        {soon.length === 0 && <p className="text-soft">{t('calendar.soon-none')}</p>}
        {soon.map((line) => (
          <CalendarLineCard key={line.id} line={line}>
            {mayDecide && line.status === 'proposed' && (
              <DecideLineForm {...{ line, answer, answered }} />
            )}
          </CalendarLineCard>
        ))}
      </Section>
      <Section title={t('calendar.later', { day: t.date(calendar.until) })}>
        <CalendarTable
          caption={t('calendar.later', { day: t.date(calendar.until) })}
          lines={later}
          empty={t('calendar.later-none')}
        />
      </Section>
      {decided.length > 0 && (
        <Section title={t('calendar.decided')}>
          <CalendarTable caption={t('calendar.decided')} lines={decided} empty="" />
        </Section>
      )}
      <p className="print-only mt-8">{t('calendar.sheet-sign')}</p>
    </Page>
  )
}
