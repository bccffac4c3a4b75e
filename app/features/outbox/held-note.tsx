import { Link } from '@remix-run/react'
import { Proof } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

/** Says that reports of this unit wait for a decision; nothing when none does. */
export function HeldNote(props: {
  unitId: string
  held: readonly { unitId: string; count: number }[]
}) {
  const t = useTranslate()
  const count = props.held.find(({ unitId }) => unitId === props.unitId)?.count ?? 0
  if (count === 0) return null
  return (
    <Proof tone="warning">
      <Link className="link" to={`/units/${props.unitId}/reports/held`}>
        {t('held.count', { count })}
      </Link>
    </Proof>
  )
}
