import { useEffect, useState } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from './button.tsx'

/** Opens the browser's print dialog; without JavaScript there is no button that would do nothing. */
export function PrintButton() {
  const t = useTranslate()
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!isReady) return null
  return (
    <Button type="button" onClick={() => window.print()}>
      {t('do.print')}
    </Button>
  )
}
