import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isUsableOn } from './lot.ts'

const CELL = 13

/** On which of the coming days a lot can be used; the words say the same to those who do not see it. */
export function LotStrip(props: {
  lot: { readyOn: string; useBy: string; origin: string }
  days: readonly string[]
}) {
  const t = useTranslate()
  const { lot, days } = props
  const width = days.length * CELL
  return (
    <>
      <svg
        className="bar w-auto!"
        width={width}
        height="14"
        viewBox={`0 0 ${width} 14`}
        aria-hidden="true"
        focusable="false"
      >
        {days.map((day, index) => (
          <rect
            key={day}
            className={stripLook(lot, day)}
            x={index * CELL}
            y="1"
            width={CELL - 2}
            height="12"
          />
        ))}
      </svg>
      <span className="sr-only">
        {t('lot.usable-from', { from: t.shortDate(lot.readyOn), until: t.shortDate(lot.useBy) })}
      </span>
    </>
  )
}

function stripLook(lot: { readyOn: string; useBy: string; origin: string }, day: string) {
  if (!isUsableOn(lot, day)) return 'ground'
  return lot.origin === 'expected' ? 'stock' : 'own'
}
