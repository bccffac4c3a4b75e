import { nameIn } from '#app/features/planning/named.ts'
import type {
  DocumentFigure,
  DocumentGroup,
  DocumentNutrient,
  WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'
import type { Translate } from '#app/i18n/translate.ts'

/** `Zat besi (mg)`: a nutrient with its unit. */
export function nutrientWord(t: Translate, document: WeekDocument, tagname: string): string {
  const found = document.nutrients.find((one) => one.tagname === tagname)
  return found ? `${nameIn(t.locale, found)} (${t.code('nutrient-unit', found.unit)})` : tagname
}

const NO_BREAK = '\u00A0'

/** `512`, or `≥ 505` where a part was never measured. */
export const figureText = (t: Translate, figure: DocumentFigure | undefined, digits: number) => {
  if (!figure) return t('figure.unknown')
  const least = t.number(figure.least, digits)
  return figure.most === undefined ? t('nutrition-sheet.unknown', { least }) : least
}

export const bandText = (t: Translate, { min, max }: DocumentNutrient, digits: number) => {
  if (min !== undefined && max !== undefined) {
    return `${t.number(min, digits)}–${t.number(max, digits)}`
  }
  if (min !== undefined) return `≥${NO_BREAK}${t.number(min, digits)}`
  return max === undefined ? t('figure.none') : `≤${NO_BREAK}${t.number(max, digits)}`
}

/** Energy in whole kilocalories, everything else to one decimal. */
export const digitsOf = (tagname: string) => (tagname === 'ENERC_KCAL' ? 0 : 1)

/** One judgement for the row: of the week where it is judged by the week, else the days that are off. */
export function verdictText(t: Translate, nutrient: DocumentNutrient): string {
  if (nutrient.week) return t(`verdict.${nutrient.week.verdict}`)
  const off = nutrient.days.filter(({ verdict }) => verdict !== 'within')
  if (off.length === 0) return t('verdict.within')
  const verdicts = [...new Set(off.map(({ verdict }) => verdict))]
  return verdicts
    .map((verdict) => {
      const days = off.filter((day) => day.verdict === verdict).map(({ on }) => t.shortWeekday(on))
      return `${t(`verdict.${verdict}`)}: ${days.join(', ')}`
    })
    .join('; ')
}

export const groupTitle = (t: Translate, { groupKind, meal, portionClass }: DocumentGroup) =>
  t('nutrition-sheet.group', {
    group: t.code('group', groupKind),
    meal: t(`meal.${meal}`),
    portion: t(`nutrition-sheet.portion-${portionClass}`),
  })
