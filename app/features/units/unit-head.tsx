import { ButtonLink } from '#app/components/button.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { hasCycles, type ProductionUnit, type UnitKind } from './production-unit.ts'
import { UnitFacts } from './unit-facts.tsx'

export function UnitSubtitle({ unit }: { unit: ProductionUnit }) {
  const t = useTranslate()
  return (
    <>
      {unit.institutionName} · <UnitFacts unit={unit} />{' '}
      {unit.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
      {!unit.isActive && (
        <StatusBadge tone="warning">
          {unit.closedOn ? t('unit.closed', { day: t.date(unit.closedOn) }) : t('unit.not-active')}
        </StatusBadge>
      )}
    </>
  )
}

export function UnitActions(props: {
  unitId: string
  kind: UnitKind
  mayReport: boolean
  mayChange: boolean
}) {
  const t = useTranslate()
  const { unitId, kind, mayReport, mayChange } = props
  return (
    <>
      {mayChange && <ButtonLink to={`/units/${unitId}/edit`}>{t('unit.change')}</ButtonLink>}
      {kind === 'processing' && (
        <ButtonLink to={`/units/${unitId}/processing`}>{t('processing.to')}</ButtonLink>
      )}
      {hasCycles(kind) && (
        <ButtonLink to={`/units/${unitId}/cycles`}>{t('cycle.title')}</ButtonLink>
      )}
      <ButtonLink to={`/units/${unitId}/forecast`}>{t('forecast.title')}</ButtonLink>
      <ButtonLink to={`/units/${unitId}/calendar`}>{t('calendar.title')}</ButtonLink>
      <ButtonLink to={`/units/${unitId}/allocation`}>{t('allocation.title')}</ButtonLink>
      {mayReport && (
        <ButtonLink tone="go" to={`/units/${unitId}/reports/new`}>
          {t('unit.to-report')}
        </ButtonLink>
      )}
    </>
  )
}

/** What an institution has, and, for those who may, a new unit. */
export function UnitListActions({ mayOpen }: { mayOpen: boolean }) {
  const t = useTranslate()
  return (
    <>
      <ButtonLink to="/forecasts">{t('forecast.all')}</ButtonLink>
      <ButtonLink to="/units/inputs">{t('input.title')}</ButtonLink>
      <ButtonLink to="/units/crates">{t('crate.title')}</ButtonLink>
      <ButtonLink to="/units/facilities">{t('facility.title')}</ButtonLink>
      {mayOpen && <ButtonLink to="/units/new">{t('unit.open')}</ButtonLink>}
    </>
  )
}
