import { Proof, Section } from '#app/components/page.tsx'
import { ForeignLots, type LotRow, LotTable } from '#app/features/inventory/lot-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ExpiringTable } from './expiring-table.tsx'

type Props = {
  days: readonly string[]
  today: string
  chosenId?: string
  own: readonly LotRow[]
  others: readonly LotRow[]
  expired: readonly LotRow[]
  expiring: { lots: number; kg: number }
  soon: readonly LotRow[]
  planned: readonly { lotId: string; kg: number }[]
}

/** What a store holds: what expires soon first, what is past its day, then all in pick order. */
export function StoreTables({ own, others, expired, expiring, soon, planned, ...shared }: Props) {
  const t = useTranslate()
  return (
    <>
      <Proof tone={expiring.lots > 0 ? 'warning' : undefined}>
        {expiring.lots > 0
          ? t('lot.expiring', { count: expiring.lots, kg: t.kg(expiring.kg) })
          : t('lot.all-good')}
      </Proof>
      <ExpiringTable lots={soon} planned={planned} />
      {expired.length > 0 && (
        <Section title={t('lot.expired')} note={t('lot.expired-note')}>
          <LotTable caption={t('lot.expired')} lots={expired} {...shared} empty="" />
        </Section>
      )}
      <Section title={t('lot.own')}>
        <LotTable caption={t('lot.own')} lots={own} {...shared} empty={t('lot.none')} />
      </Section>
      <ForeignLots lots={others} {...shared} />
    </>
  )
}
