import type { FormEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type FormFood, ReportFields } from './report-fields.tsx'
import type { SupplyReport } from './supply-report.ts'

/** The same fields as a report, filled with what stands; the food cannot change. */
export function CorrectForm(props: {
  report: SupplyReport
  food: FormFood
  today: string
  idempotencyKey: string
  answer: Answer | undefined
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void
}) {
  const t = useTranslate()
  const { report, food } = props
  const typed = props.answer?.intent === 'correct' ? props.answer.problem?.typed : undefined
  return (
    <PostForm intent="correct" answer={props.answer} className="max-w-md" onSubmit={props.onSubmit}>
      <ReportFields
        foods={[food]}
        today={props.today}
        foodId={food.id}
        defaults={{
          quantity: report.saidQuantity,
          measure: report.saidMeasure,
          readyOn: report.readyOn,
          useBy: report.useBy,
        }}
      />
      <input
        type="hidden"
        name="idempotencyKey"
        value={typed?.idempotencyKey ?? props.idempotencyKey}
      />
      <Button>{t('report.correct-send')}</Button>
    </PostForm>
  )
}
