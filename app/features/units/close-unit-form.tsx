import { Button } from '#app/components/button.tsx'
import { DateField, TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export function CloseUnitForm(props: { today: string; answer: Answer | undefined }) {
  const t = useTranslate()
  return (
    <PostForm intent="close" answer={props.answer}>
      <DateField name="closedOn" label={t('unit.closed-on')} defaultValue={props.today} />
      <TextField name="note" label={t('unit.closing-note')} isOptional maxLength={300} />
      <Button tone="danger">{t('unit.close')}</Button>
    </PostForm>
  )
}
