import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { UNIT_KINDS } from './unit-saying.ts'

/** What a new unit is for; the form then asks only what means something for that kind. */
export function UnitKindChoice() {
  const t = useTranslate()
  return (
    <ul className="max-w-xl border-t border-ink">
      {UNIT_KINDS.map((kind) => (
        <li key={kind} className="border-b border-line py-2.5">
          <Link className="link font-semibold" to={`/units/new?kind=${kind}`}>
            {t.code('unit-kind', kind)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
