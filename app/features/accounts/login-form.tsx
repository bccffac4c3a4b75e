import { Button } from '#app/components/button.tsx'
import { TextField } from '#app/components/field.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type LoginAnswer = Answer & { typed?: string }

export function LoginForm(props: { answer: LoginAnswer | undefined; returnTo: string }) {
  const t = useTranslate()
  return (
    <PostForm answer={props.answer}>
      <input type="hidden" name="returnTo" value={props.returnTo} />
      <TextField
        name="email"
        type="email"
        label={t('login.email')}
        autoComplete="username"
        defaultValue={props.answer?.typed}
      />
      <TextField
        name="password"
        type="password"
        label={t('login.password')}
        autoComplete="current-password"
      />
      <Button tone="go" className="mb-4 w-full">
        {t('login.submit')}
      </Button>
    </PostForm>
  )
}
