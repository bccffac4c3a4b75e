import { sayFieldProblem, useFormState } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

const VALUES = ['met', 'not-met', 'unknown'] as const

/** Three answers, one thumb. */
export function AnswerChoice() {
  const t = useTranslate()
  const { id: formId, problem } = useFormState()
  const wrong = problem?.fields.answer
  const id = `${formId}-answer`
  return (
    <fieldset className="mb-4" aria-describedby={wrong && `${id}-problem`}>
      <legend className="mb-1">{t('eligibility.answer')}</legend>
      {VALUES.map((value, index) => (
        <label key={value} className="flex min-h-8 items-center gap-2.5">
          <input
            type="radio"
            name="answer"
            value={value}
            id={index === 0 ? id : undefined}
            defaultChecked={problem?.typed.answer === value}
            required
            className="size-4.5 accent-leaf"
          />
          {t(`eligibility-answer.${value}`)}
        </label>
      ))}
      {wrong && (
        <p id={`${id}-problem`} className="mt-1 text-small font-semibold text-brick">
          ▲ {sayFieldProblem(t, wrong.code, wrong.limit)}
        </p>
      )}
    </fieldset>
  )
}
