import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Kilograms, with what was said beside them: `12 ikat ≈ 3,6 kg`. */
export function Quantity(props: {
  kg: number | null | undefined
  said?: { quantity: number; measure: string }
}) {
  const t = useTranslate()
  const { said } = props
  if (!said || said.measure === 'kg') return <span className="tabular-nums">{t.kg(props.kg)}</span>
  return (
    <span className="tabular-nums">
      {t.number(said.quantity)} {said.measure} <span className="text-soft">≈ {t.kg(props.kg)}</span>
    </span>
  )
}
