import { foodNameIn, type NamedFood } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

type Understood = NamedFood & {
  saidQuantity: number
  saidMeasure: string
  kg: number
  readyOn: string
  useBy: string
}

/** Says back what was understood: "12 ikat kangkung ≈ 3,6 kg, siap Sel 24 Nov, baik sampai …". */
export function UnderstoodLine({ of }: { of: Understood }) {
  const t = useTranslate()
  const food = foodNameIn(t.locale, of).toLocaleLowerCase(t.locale)
  const say = (day: string) => `${t.shortWeekday(day)} ${t.shortDate(day)}`
  const days = { ready: say(of.readyOn), until: say(of.useBy) }
  if (of.saidMeasure === 'kg') {
    return <>{t('report.understood-kg', { kg: t.kg(of.kg), food, ...days })}</>
  }
  const said = `${t.number(of.saidQuantity)} ${t.code('measure', of.saidMeasure)} ${food}`
  return <>{t('report.understood', { said, kg: t.kg(of.kg), ...days })}</>
}
