import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Answer } from './form.tsx'

/** A refusal in words, at the top of the page; nothing when the action did not refuse. */
export function Problem({ of }: { of: Answer | null | undefined }) {
  const t = useTranslate()
  if (!of?.refusal) return null
  return (
    <p role="alert" className="proof is-trouble mb-5 font-semibold">
      {t.code('refusal', of.refusal)}
    </p>
  )
}
