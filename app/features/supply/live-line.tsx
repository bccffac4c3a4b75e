import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isDay } from '#app/shared/day.ts'
import { parseTypedNumber } from '#app/shared/typed-number.ts'
import type { FormFood } from './report-fields.tsx'
import { decideReport } from './supply-report.ts'
import { UnderstoodLine } from './understood-line.tsx'

export type Typed = { quantity: string; measure: string; readyOn: string; useBy: string }

/** While typing: what the server will understand, by the same rules. Quiet until there is enough. */
export function LiveLine(props: { food: FormFood; typed: Typed; today: string }) {
  const t = useTranslate()
  const { food, typed, today } = props
  const quantity = parseTypedNumber(typed.quantity, t.locale)
  if (quantity === undefined || !isDay(typed.readyOn)) return null
  const { measure, readyOn } = typed
  const useBy = isDay(typed.useBy) ? typed.useBy : undefined
  const answer = decideReport(food, { quantity, measure, readyOn, useBy }, today)
  return (
    <p className={`proof mb-4 ${answer.ok ? '' : 'is-warning'}`} aria-live="polite">
      {answer.ok ? (
        <>
          <span className="block text-small text-soft">{t('report.understood-label')}</span>
          <UnderstoodLine
            of={{
              foodNameId: food.nameId,
              foodNameEn: food.nameEn,
              saidQuantity: quantity,
              saidMeasure: measure,
              ...answer,
            }}
          />
        </>
      ) : (
        t(`refusal.${answer.refusal}`)
      )}
    </p>
  )
}
