import { Button } from '#app/components/button.tsx'
import { DateField, TextField } from '#app/components/field.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { type Answer, PostForm, useIsSending } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { AnswerChoice } from './answer-choice.tsx'

type Props = { requirementCode: string; today: string; answer?: Answer }

/** One dated answer with its evidence; earlier answers stay in the history. */
export function EligibilityAnswerForm({ requirementCode, today, answer }: Props) {
  const t = useTranslate()
  const isSending = useIsSending('assess')
  return (
    <PostForm key={requirementCode} intent="assess" answer={answer} encType="multipart/form-data">
      <input type="hidden" name="requirementCode" value={requirementCode} />
      <AnswerChoice />
      <DateField
        name="answeredOn"
        label={t('eligibility.answer-day')}
        defaultValue={today}
        max={today}
      />
      <TextField name="number" label={t('eligibility.number')} isOptional maxLength={120} />
      <TextField name="issuer" label={t('eligibility.issuer')} isOptional />
      <FileField
        name="evidence"
        label={t('attachment.files')}
        hint={t('attachment.files-hint')}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        isMultiple
        isOptional
      />
      <TextField
        name="evidenceReference"
        label={t('eligibility.reference')}
        hint={t('eligibility.reference-hint')}
        isOptional
        maxLength={300}
      />
      <DateField
        name="expiresOn"
        label={t('eligibility.expires-on')}
        hint={t('eligibility.expires-hint')}
        isOptional
      />
      <Button tone="go" disabled={isSending}>
        {t('eligibility.save')}
      </Button>
    </PostForm>
  )
}
