/** A row with its name in both languages. */
export type Named = { nameId: string; nameEn: string }

export const nameIn = (locale: 'id' | 'en', { nameId, nameEn }: Named) =>
  locale === 'id' ? nameId : nameEn
