import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from './button.tsx'

const known = ['400', '403', '404', '405', '413', '429'] as const

/** What happened, what to do next, and for our own failures the number to report. */
export function ErrorPage({ status, requestId }: { status: number; requestId?: string }) {
  const t = useTranslate()
  const code = known.find((one) => one === String(status)) ?? '500'
  return (
    <div className="max-w-[60ch] py-8">
      <p className="text-soft tabular-nums">{status}</p>
      <h1 className="mb-2">{t(`error.${code}-title`)}</h1>
      <p className="mb-4">{t(`error.${code}-next`)}</p>
      {code === '500' && requestId && (
        <p className="mb-4 text-small text-soft">{t('error.request-id', { requestId })}</p>
      )}
      <ButtonLink to="/" tone="go">
        {t('error.go-home')}
      </ButtonLink>
    </div>
  )
}
