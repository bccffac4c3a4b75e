import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isTooWarm, type StoredAt } from './storage.ts'

/** `rak 2 · dingin`, and a warning when the lot lies warmer than its food is kept. */
export function StoredAtLine({ of }: { of: StoredAt }) {
  const t = useTranslate()
  const { place, storageClass, foodStorage } = of
  return (
    <>
      {[place, t.code('storage-short', storageClass)].filter(Boolean).join(' · ')}
      {isTooWarm(storageClass, foodStorage) && (
        <span className="block font-semibold text-brick">
          ▲ {t('lot.too-warm-short', { asked: t.code('storage-short', foodStorage) })}
        </span>
      )}
    </>
  )
}
