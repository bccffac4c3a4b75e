import { useTranslate } from '#app/i18n/use-translate.tsx'

/** A password that leaves the server once; it is large enough to be read out. */
export function FirstPassword(props: {
  answer: { email?: string; password?: string } | null | undefined
}) {
  const t = useTranslate()
  const { email, password } = props.answer ?? {}
  if (!email || !password) return null
  return (
    <div role="status" className="proof mb-5">
      <p>{t('account.first-password', { email })}</p>
      <p className="my-1 font-mono text-heading font-semibold select-all">{password}</p>
      <p className="text-small text-soft">{t('account.first-password-once')}</p>
    </div>
  )
}
