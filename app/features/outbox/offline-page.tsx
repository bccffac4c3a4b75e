import { useEffect, useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Shown for a page that this device does not keep: what can be opened instead. */
export function OfflinePage() {
  const t = useTranslate()
  const hasUnits = useHasUnits()
  return (
    <Page title={t('offline.title')}>
      <p className="mb-3">{hasUnits === false ? t('offline.none') : t('offline.text')}</p>
      {hasUnits && (
        <p className="mb-4">
          <a className="link" href="/units">
            {t('offline.to-units')}
          </a>
        </p>
      )}
      <Button type="button" onClick={() => location.reload()}>
        {t('offline.again')}
      </Button>
    </Page>
  )
}

/** Whether the list of units is kept; undefined until the device has been asked. */
function useHasUnits(): boolean | undefined {
  const [hasUnits, setHasUnits] = useState<boolean>()
  useEffect(() => {
    const look = async () => {
      const kept = await caches.match('/units', { cacheName: 'lumbung-pages', ignoreVary: true })
      setHasUnits(kept !== undefined)
    }
    look().catch(() => setHasUnits(false))
  }, [])
  return hasUnits
}
