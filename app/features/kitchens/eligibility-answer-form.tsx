import { Button, ButtonLink } from '#app/components/button.tsx'
import { DateField, SelectField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { EligibilityFinding } from './eligibility.ts'

const VALUES = ['met', 'not-met', 'unknown'] as const

type Props = { finding: EligibilityFinding; today: string; answer?: Answer }

/** One dated answer with its evidence; earlier answers stay in the history. */
export function EligibilityAnswerForm({ finding, today, answer }: Props) {
  const t = useTranslate()
  const isSending = useIsSending()
  const { requirement } = finding
  const title = t('eligibility.answer-title', {
    requirement: t.code('requirement', requirement.code),
  })
  return (
    <section aria-label={title} className="mb-8 max-w-xl border-y border-line py-4">
      <h2 className="mb-3">{title}</h2>
      <PostForm answer={answer}>
        <input type="hidden" name="requirementCode" value={requirement.code} />
        <SelectField
          name="answer"
          label={t('eligibility.answer')}
          defaultValue={finding.answer?.answer}
          choices={VALUES.map((value) => ({ value, label: t(`eligibility-answer.${value}`) }))}
        />
        <div className="grid gap-x-6 sm:grid-cols-2">
          <DateField
            name="answeredOn"
            label={t('eligibility.answer-day')}
            defaultValue={today}
            max={today}
          />
          <DateField
            name="expiresOn"
            label={t('eligibility.expires-on')}
            hint={t('eligibility.expires-hint')}
            isOptional
          />
          <TextField name="number" label={t('eligibility.number')} isOptional />
          <TextField name="issuer" label={t('eligibility.issuer')} isOptional />
        </div>
        <TextField
          name="evidenceReference"
          label={t('eligibility.reference')}
          hint={t('eligibility.reference-hint')}
          isOptional
        />
        <div className="flex gap-2">
          <Button tone="go" disabled={isSending}>
            {t('do.save')}
          </Button>
          <ButtonLink to="?">{t('do.cancel')}</ButtonLink>
        </div>
      </PostForm>
    </section>
  )
}
