import type { FormFood } from './report-fields.tsx'

/**
 * Foods as one text, a line each, its parts divided by tabs. A page that is kept on a phone brings
 * some 150 of them: as objects they weigh twice as much on the line.
 */
export const packFoods = (foods: readonly FormFood[]): string =>
  foods
    .map(({ id, nameId, nameEn, shelfLifeDays, isOfUnit, measures }) =>
      [
        id,
        nameId,
        nameEn === nameId ? '' : nameEn,
        shelfLifeDays ?? '',
        isOfUnit ? '1' : '',
        ...measures.map(({ measure, grams }) => `${measure}=${grams}`),
      ].join('\t'),
    )
    .join('\n')

export const unpackFoods = (text: string): FormFood[] =>
  text === '' ? [] : text.split('\n').map(foodOf)

function foodOf(line: string): FormFood {
  const [id = '', nameId = '', nameEn = '', shelfLifeDays = '', isOfUnit, ...measures] =
    line.split('\t')
  return {
    id,
    nameId,
    nameEn: nameEn === '' ? nameId : nameEn,
    ...(shelfLifeDays !== '' && { shelfLifeDays: Number(shelfLifeDays) }),
    isOfUnit: isOfUnit === '1',
    measures: measures.map((text) => {
      const [measure = '', grams = ''] = text.split('=')
      return { measure, grams: Number(grams) }
    }),
  }
}
