import { Button } from '#app/components/button.tsx'
import { TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { type Places, RoleFields } from '#app/features/accounts/place-fields.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export function InviteForm({ places, answer }: { places: Places; answer: Answer | undefined }) {
  const t = useTranslate()
  return (
    <PostForm intent="invite" answer={answer}>
      <TextField name="name" label={t('account.name')} maxLength={120} autoComplete="off" />
      <TextField name="email" type="email" label={t('account.email')} autoComplete="off" />
      <RoleFields places={places} />
      <Button tone="go">{t('account.invite')}</Button>
    </PostForm>
  )
}
