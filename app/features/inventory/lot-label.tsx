import { foodNameIn } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { LotOnPage } from './lot-page.ts'
import type { QrPath } from './lot-qr.ts'

type Labelled = { lot: LotOnPage; qr: QrPath }

/** A label for a crate: large food, dates that decide, and the code that leads to the lot's page. */
function LotLabel({ lot, qr }: Labelled) {
  const t = useTranslate()
  return (
    <article className="label keep-together">
      <svg viewBox={`0 0 ${qr.size} ${qr.size}`} className="label-qr" aria-hidden="true">
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="min-w-0">
        <p className="label-food">{foodNameIn(t.locale, lot)}</p>
        <p>
          {t('label.use-by')} <b>{t.date(lot.useBy)}</b>
        </p>
        <p>
          {t('label.ready-on')} {t.shortDate(lot.readyOn)} · {t.kg(lot.kg)}
        </p>
        <p>{t.code('storage', lot.storage.storageClass)}</p>
        <p>{lot.unitName ?? t('lot.store')}</p>
        <p className="break-all">{lot.code}</p>
      </div>
    </article>
  )
}

/** Labels as they are printed: two columns of seven on A4. */
export function LabelSheet({ labels }: { labels: readonly Labelled[] }) {
  return (
    <div className="label-sheet">
      {labels.map(({ lot, qr }) => (
        <LotLabel key={lot.id} lot={lot} qr={qr} />
      ))}
    </div>
  )
}
