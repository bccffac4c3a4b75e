import type {
  BudgetLine,
  DocumentDish,
  WeekDocument,
} from '#app/features/signed-weeks/week-document.ts'

export const line = (over: Partial<BudgetLine> = {}): BudgetLine => ({
  foodCode: 'kangkung',
  nameId: 'Kangkung',
  nameEn: 'Water spinach',
  part: 'bought',
  kg: 10,
  idrPerKg: 9000,
  sourceName: 'Pemasok contoh',
  ...over,
})

export const dish = (over: Partial<DocumentDish> = {}): DocumentDish => ({
  on: '2026-11-23',
  course: 'vegetable',
  code: 'tumis-kangkung',
  version: 1,
  nameId: 'Tumis kangkung',
  nameEn: 'Stir-fried water spinach',
  isDraft: false,
  allergens: [],
  ingredients: [{ foodCode: 'kangkung', grossGrams: 90 }],
  ...over,
})

/** One day, one dish, 100 small and 200 large portions. */
export const weekDocument = (over: Partial<WeekDocument> = {}): WeekDocument => ({
  format: 'lumbung/week@1',
  kitchen: {
    code: 'rutan-muntok',
    name: 'Dapur MBG Rutan Muntok',
    institutionName: 'Rutan Kelas IIB Muntok',
    regencyName: 'Kabupaten Bangka Barat',
    timeZone: 'Asia/Jakarta',
    isExample: true,
  },
  week: '2026-W48',
  ruleSet: 'Juknis 2026',
  days: [{ on: '2026-11-23', isServed: true, portions: 300 }],
  dishes: [dish()],
  groups: [
    {
      key: 'paud-morning-small',
      groupKind: 'paud',
      meal: 'morning',
      portionClass: 'small',
      ceilingIdr: 8000,
      scales: [{ course: 'vegetable', scale: 0.5 }],
      portions: [{ on: '2026-11-23', portions: 100 }],
      costs: [],
      nutrients: [],
    },
    {
      key: 'sd46-midday-large',
      groupKind: 'sd46',
      meal: 'midday',
      portionClass: 'large',
      ceilingIdr: 10_000,
      scales: [{ course: 'vegetable', scale: 1 }],
      portions: [{ on: '2026-11-23', portions: 200 }],
      costs: [],
      nutrients: [],
    },
  ],
  nutrients: [],
  supplySource: 'plan',
  budget: [line()],
  ...over,
})
