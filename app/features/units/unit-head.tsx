import { ButtonLink } from '#app/components/button.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { ProductionUnit } from './production-unit.ts'
import { UnitFacts } from './unit-facts.tsx'

export function UnitSubtitle({ unit }: { unit: ProductionUnit }) {
  const t = useTranslate()
  return (
    <>
      {unit.institutionName} · <UnitFacts unit={unit} />{' '}
      {unit.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
    </>
  )
}

export function UnitActions({ unitId, mayReport }: { unitId: string; mayReport: boolean }) {
  const t = useTranslate()
  return (
    <>
      <ButtonLink to={`/units/${unitId}/cycles`}>{t('cycle.title')}</ButtonLink>
      {mayReport && (
        <ButtonLink tone="go" to={`/units/${unitId}/reports/new`}>
          {t('unit.to-report')}
        </ButtonLink>
      )}
    </>
  )
}
