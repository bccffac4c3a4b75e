import type { FormEvent } from 'react'
import { Button } from '#app/components/button.tsx'
import { TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export function WithdrawForm(props: {
  answer: Answer | undefined
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void
}) {
  const t = useTranslate()
  return (
    <PostForm intent="withdraw" {...props} className="max-w-md">
      <p className="mb-3 text-soft">{t('report.withdraw-note')}</p>
      <TextField name="reason" label={t('report.withdraw-reason')} maxLength={300} />
      <Button tone="danger">{t('report.withdraw-send')}</Button>
    </PostForm>
  )
}
