import { Link } from '@remix-run/react'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Source } from './processing.ts'

/** Where a processed lot comes from; nothing for any other lot. */
export function MadeFrom({ sources }: { sources: readonly Source[] }) {
  const t = useTranslate()
  if (sources.length === 0) return null
  return (
    <Section title={t('processing.made-from')}>
      <ul>
        {sources.map(({ lotId, code, kg, nameId, nameEn }) => (
          <li key={lotId}>
            {t.locale === 'id' ? nameId : nameEn}, {t.kg(kg)},{' '}
            <Link className="link" to={`/lots/${lotId}`}>
              {code}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
