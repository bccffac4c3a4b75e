import { type FormEvent, useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type FormFood, ReportFields } from './report-fields.tsx'

/** The three fields of a report, for one thumb; the food first, of what grows here. */
export function ReportForm(props: {
  foods: readonly FormFood[]
  today: string
  idempotencyKey: string
  answer: Answer | undefined
  /** The key is of this device and of this report, whatever was answered before. */
  isKeyFixed?: boolean
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void
  isSending?: boolean
}) {
  const t = useTranslate()
  const isPosting = useIsSending('report')
  const isSending = isPosting || props.isSending
  const [only] = props.foods.filter(({ isOfUnit }) => isOfUnit)
  const typed = props.answer?.problem?.typed
  const sentKey = props.isKeyFixed ? undefined : typed?.idempotencyKey
  const [foodId, setFoodId] = useState(typed?.foodId ?? only?.id ?? '')
  return (
    <PostForm intent="report" answer={props.answer} className="max-w-md" onSubmit={props.onSubmit}>
      {/* While it is being kept nothing can be typed that the next empty form would take away. */}
      <fieldset disabled={props.isSending}>
        <ReportFields
          foods={props.foods}
          today={props.today}
          foodId={foodId}
          onFood={setFoodId}
          defaults={{ readyOn: props.today }}
        />
      </fieldset>
      <input type="hidden" name="idempotencyKey" value={sentKey ?? props.idempotencyKey} />
      <Button tone="go" className="button is-go w-full sm:w-auto" disabled={isSending}>
        {isSending ? t('do.working') : t('report.send')}
      </Button>
    </PostForm>
  )
}
