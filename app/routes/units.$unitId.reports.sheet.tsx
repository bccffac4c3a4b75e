import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Proof } from '#app/components/page.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { loadWeekSheet } from '#app/features/report-batches/load-week-sheet.server.ts'
import { parseWeekSheet } from '#app/features/report-batches/save-week-sheet.form.ts'
import { saveWeekSheet } from '#app/features/report-batches/save-week-sheet.server.ts'
import { WeekSheetGrid } from '#app/features/report-batches/week-sheet-grid.tsx'
import { requireMayAtUnit } from '#app/features/units/unit-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { badRequest, orNotFound, readForm } from '#app/shared/http.server.ts'
import { isWeek, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'sheet.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { unitId } = params
  const { unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const search = new URL(request.url).searchParams
  const week = search.get('week') ?? weekOf(today)
  orNotFound(isWeek(week) || undefined)
  return {
    unit,
    thisWeek: weekOf(today),
    saved: search.get('saved'),
    sheetKey: randomUUID(),
    ...(await loadWeekSheet(context.db, unit.id, week)),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { unitId } = params
  const { actor, unit, today } = await requireMayAtUnit(context, request, 'report:supply', unitId)
  const sheet = parseWeekSheet(await readForm(request), await localeOf(request))
  if (!sheet) throw badRequest()
  const { sheetKey, cells, problems, typed } = sheet
  const place = { unitId: unit.id, today, now: context.clock.now() }
  const result = await saveWeekSheet(context.db, actor, { sheetKey, cells, ...place })
  const done = orNotFound(result.ok ? result : undefined)
  const { refused, saved, corrected } = done
  if (refused.length > 0 || Object.keys(problems).length > 0) {
    return data({ sheetKey, typed, problems, refused, saved, corrected }, { status: 422 })
  }
  const { search } = new URL(request.url)
  const query = new URLSearchParams(search)
  query.set('saved', String(saved + corrected))
  return redirect(`/units/${unit.id}/reports/sheet?${query}`)
}

export default function WeekSheetPage() {
  const t = useTranslate()
  const { unit, thisWeek, saved, week, days, rows, ...rest } = useLoaderData<typeof loader>()
  const filled = useActionData<typeof action>()
  const wrong = filled ? filled.refused.length + Object.keys(filled.problems).length : 0
  return (
    <Page
      title={t('sheet.title')}
      subtitle={`${unit.name}, ${unit.institutionName}. ${t('sheet.subtitle')}`}
      actions={
        <>
          <WeekPicker week={week} thisWeek={thisWeek} hrefOf={(one) => `?week=${one}`} />
          <ButtonLink to={`/units/${unit.id}`}>{unit.name}</ButtonLink>
        </>
      }
    >
      {filled && (
        <Proof tone="trouble">
          {t('sheet.some-wrong', { saved: filled.saved + filled.corrected, wrong })}
        </Proof>
      )}
      {!filled && saved && <Proof>✓ {t('sheet.saved', { count: saved })}</Proof>}
      {rows.length === 0 && <p className="text-soft">{t('sheet.none')}</p>}
      {rows.length > 0 && (
        <WeekSheetGrid
          key={`${week} ${rest.sheetKey}`}
          {...{ days, rows, filled }}
          sheetKey={filled?.sheetKey ?? rest.sheetKey}
        />
      )}
    </Page>
  )
}
