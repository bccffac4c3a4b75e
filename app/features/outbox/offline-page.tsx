import { useEffect, useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Shown for a page that this device does not keep: what can be opened instead. */
export function OfflinePage() {
  const t = useTranslate()
  const units = useKeptUnits()
  return (
    <Page title={t('offline.title')}>
      <p className="mb-3">{units === '' ? t('offline.none') : t('offline.text')}</p>
      {units && (
        <p className="mb-4">
          <a className="link" href={units}>
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

/** The kept page to report from: the list of units, else one unit; empty when none, undefined until known. */
function useKeptUnits(): string | undefined {
  const [path, setPath] = useState<string>()
  useEffect(() => {
    const look = async () => {
      const requests = await (await caches.open('lumbung-pages')).keys()
      const paths = requests.map(({ url }) => new URL(url).pathname)
      const unit = paths.find((one) => /^\/units\/[\w-]+$/.test(one))
      setPath(paths.includes('/units') ? '/units' : (unit ?? ''))
    }
    look().catch(() => setPath(''))
  }, [])
  return path
}
