import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Forecast } from './forecast.ts'
import type { HarvestToCome } from './reported-harvest.ts'

/** The reason of one line in plain words: whose figures speak, and what else is known of it. */
export function ForecastWhy({ harvest }: { harvest: HarvestToCome }) {
  const { forecast, range, reported, counts } = harvest
  return (
    <span className="block min-w-64 text-small text-soft">
      {counts === 'report' && range && (
        <ReportWhy isWeighed={range.lowKg !== reported?.kg || range.highKg !== reported.kg} />
      )}
      {counts === 'report' ? (
        <OwnForecast forecast={forecast} />
      ) : (
        forecast && <CycleWhy forecast={forecast} />
      )}
    </span>
  )
}

function ReportWhy({ isWeighed }: { isWeighed: boolean }) {
  const t = useTranslate()
  return <>{isWeighed ? t('forecast-reason.report') : t('forecast-reason.report-alone')} </>
}

function OwnForecast({ forecast }: { forecast?: Forecast }) {
  const t = useTranslate()
  if (!forecast?.range) return null
  const { lowKg, highKg } = forecast.range
  return <>{t('forecast-reason.forecast-said', { low: t.kg(lowKg), high: t.kg(highKg) })}</>
}

function useCounted(counted: Forecast['reason']['counted']) {
  const t = useTranslate()
  if (!counted) return ''
  const alive = t.number(counted.alive)
  if (counted.kind === 'fish') {
    const { meanGrams, on } = counted
    const grams = t.number(meanGrams, 1)
    return t('forecast-reason.fish', { alive, grams, on: t.shortDate(on) })
  }
  return counted.weeks === undefined
    ? t('forecast-reason.hens', { alive })
    : t('forecast-reason.hens-aged', { alive, weeks: t.number(counted.weeks, 0) })
}

function CycleWhy({ forecast }: { forecast: Forecast }) {
  const t = useTranslate()
  const { reason, earliestOn, latestOn, range } = forecast
  const { basis, finished, failed, pickedKg, isPlanned, isLate, confidence } = reason
  const day = t.shortDate(reason.startedOn)
  const counted = useCounted(reason.counted)
  const trust = confidence ? t(`forecast-trust.${confidence}`) : ''
  const said = {
    parameters: t('forecast-reason.parameters', { day, trust }),
    'few-cycles': t('forecast-reason.few-cycles', { day, finished }),
    'own-history': t('forecast-reason.own-history', { day, finished }),
    stock: t('forecast-reason.stock', { day }),
    unknown: t('forecast-reason.unknown', { day }),
  }
  const parts = [
    said[range ? basis : 'unknown'],
    counted,
    failed > 0 && t('forecast-reason.failed', { failed }),
    earliestOn < latestOn &&
      t('forecast.window', { from: t.shortDate(earliestOn), until: t.shortDate(latestOn) }),
    pickedKg > 0 && t('forecast-reason.picked', { kg: t.kg(pickedKg) }),
    isPlanned && t('forecast-reason.planned'),
    isLate && t('forecast-reason.late'),
  ]
  return <>{parts.filter(Boolean).join(' ')}</>
}
