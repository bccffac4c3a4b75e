import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { MenuQuality } from './menu-quality.ts'

/** The score in one figure; its rule, criterion by criterion, one click away. */
export function QualityScore({ quality }: { quality: MenuQuality }) {
  const t = useTranslate()
  return (
    <details className="border-b border-line py-2">
      <summary className="cursor-pointer">
        <span className="font-semibold">{t('menu-quality.title')}</span>{' '}
        <span className="tabular-nums">{t('menu-quality.of', { points: quality.points })}</span>
      </summary>
      <table className="mt-2 w-full text-small tabular-nums">
        <caption className="sr-only">{t('menu-quality.title')}</caption>
        <tbody>
          {quality.scores.map(({ criterion, points, mostPoints, count, wanted }) => (
            <tr key={criterion} className="border-t border-line">
              <th scope="row" className="py-1 pr-2 text-left font-normal">
                {t.code('quality-criterion', criterion, { count, wanted })}
              </th>
              <td className="py-1 text-right align-top whitespace-nowrap">
                {points} / {mostPoints}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-small text-soft">{t('menu-quality.note')}</p>
    </details>
  )
}
