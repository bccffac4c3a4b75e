import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { sumKg } from '#app/shared/mass.ts'
import { UseStatus } from './planned-use-table.tsx'

type Use = {
  foodNameId: string
  foodNameEn: string
  kitchenName: string
  serviceOn: string
  kg: number
  isAdopted: boolean
}

/** "Dari laporan Anda: 18 kg kangkung ke Dapur MBG Rutan Muntok, Selasa." and what is left of it. */
export function PlannedUseSentences({
  uses,
  reportKg,
}: {
  uses: readonly Use[]
  reportKg: number
}) {
  const t = useTranslate()
  const leftKg = Math.max(0, sumKg([reportKg, ...uses.map(({ kg }) => -kg)]))
  const sayFood = (use: Use) =>
    (t.locale === 'id' ? use.foodNameId : use.foodNameEn).toLocaleLowerCase(t.locale)
  return (
    <Section title={t('use.title')}>
      {uses.length === 0 ? (
        <p className="text-soft">{t('use.none-of-report')}</p>
      ) : (
        <ul className="grid gap-2">
          {uses.map((use) => (
            <li key={`${use.kitchenName} ${use.serviceOn}`}>
              {t('use.sentence', {
                kg: t.kg(use.kg),
                food: sayFood(use),
                kitchen: use.kitchenName,
                day: `${t.weekday(use.serviceOn)} ${t.shortDate(use.serviceOn)}`,
              })}{' '}
              <UseStatus isAdopted={use.isAdopted} />
            </li>
          ))}
          <li className="text-soft">
            {leftKg > 0 ? t('use.left', { kg: t.kg(leftKg) }) : t('use.all')}
          </li>
        </ul>
      )}
    </Section>
  )
}
