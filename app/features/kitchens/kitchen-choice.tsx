import { Link } from '@remix-run/react'
import { Empty } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Kitchen } from './kitchen.ts'

/** Of which kitchen a person wants to see a part. */
export function KitchenChoice({ kitchens, part }: { kitchens: readonly Kitchen[]; part: string }) {
  const t = useTranslate()
  if (kitchens.length === 0) return <Empty>{t('kitchen.none')}</Empty>
  return (
    <ul className="max-w-xl border-t border-ink">
      {kitchens.map(({ id, name, institutionName }) => (
        <li key={id} className="border-b border-line py-2.5">
          <Link className="link font-semibold" to={`/kitchens/${id}/${part}`}>
            {name}
          </Link>
          <span className="block text-small text-soft">{institutionName}</span>
        </li>
      ))}
    </ul>
  )
}
