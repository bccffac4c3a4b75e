import { useEffect, useId, useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from './button.tsx'

/**
 * A ready text to take along. It can always be marked and copied by hand; where the browser may
 * write to the clipboard a button does it.
 */
export function CopyText({ label, text, rows }: { label: string; text: string; rows: number }) {
  const t = useTranslate()
  const id = useId()
  const [mayCopy, setMayCopy] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setMayCopy(navigator.clipboard !== undefined), [])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="mb-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea id={id} className="input mb-2" readOnly rows={rows} value={text} />
      {mayCopy && (
        <Button type="button" onClick={copy}>
          <span aria-live="polite">{isCopied ? t('do.copied') : t('do.copy')}</span>
        </Button>
      )}
    </div>
  )
}
