import type {
  InputKitchen,
  InputLot,
  InputOffer,
  InputRecipe,
  PlanningInput,
} from '#app/features/planning/planning-input.ts'

/** One small kitchen of Muntok with two days, two courses and one harvest, for tests of planning. */
const days = ['2026-11-23', '2026-11-24']

export const recipe = (name: string, more: Partial<InputRecipe> = {}): InputRecipe => ({
  versionId: `${name}-1`,
  code: `${name}@1`,
  course: 'vegetable',
  family: 'leafy',
  ingredients: [{ foodCode: 'kangkung', grossGrams: 120 }],
  knownNutrients: new Map([['ENERC_KCAL', 61]]),
  equipment: [{ equipment: 'wok', minutesPer100Portions: 14 }],
  repeatWindowDays: 2,
  cookingMethod: 'steam',
  spiceLevel: 'none',
  isOutdated: false,
  ...more,
})

export const rice = recipe('nasi-putih', {
  course: 'staple',
  family: 'rice',
  ingredients: [{ foodCode: 'beras', grossGrams: 80 }],
  equipment: [],
  repeatWindowDays: 1,
})

export const kitchen = (more: Partial<InputKitchen> = {}): InputKitchen => ({
  id: 'kitchen-1',
  code: 'rutan-muntok',
  institutionId: 'rutan',
  groups: [
    { groupKind: 'sd46', meal: 'midday', portionClass: 'large', portions: [400, 390] },
    { groupKind: 'sd46', meal: 'midday', portionClass: 'large', portions: [100, 100] },
  ],
  equipment: [{ equipment: 'wok', minutesPerDay: 540 }],
  scales: [
    { groupKind: 'sd46', course: 'staple', scale: 1 },
    { groupKind: 'sd46', course: 'vegetable', scale: 0.9 },
    { groupKind: 'toddler', course: 'staple', scale: 0.5 },
  ],
  menuStatus: 'draft',
  menu: [],
  rules: [],
  concessions: [],
  ...more,
})

const home = [{ kitchenId: 'kitchen-1', transportIdrPerKg: 50 }]

export const lot = (more: Partial<InputLot> = {}): InputLot => ({
  id: 'lot-1',
  code: 'KANGKUNG-1123',
  unit: 'kebun-muntok',
  foodId: 'food-kangkung',
  foodCode: 'kangkung',
  isStock: false,
  kg: 46.5,
  readyOn: '2026-11-23',
  useBy: '2026-11-24',
  costIdrPerKg: 4500,
  wasteIdrPerKg: 3000,
  deliversTo: home,
  ...more,
})

export const offer = (more: Partial<InputOffer> = {}): InputOffer => ({
  id: 'offer-1',
  supplierId: 'koperasi',
  foodId: 'food-beras',
  foodCode: 'beras',
  priceIdrPerKg: 13_500,
  deliversTo: [{ kitchenId: 'kitchen-1', transportIdrPerKg: 120 }],
  ...more,
})

export const planningInput = (more: Partial<PlanningInput> = {}): PlanningInput => ({
  runId: 'run-1',
  mode: 'plan',
  days,
  courses: ['staple', 'vegetable'],
  nutrients: [{ tagname: 'ENERC_KCAL', unit: 'kcal' }],
  foods: [
    { id: 'food-beras', code: 'beras' },
    { id: 'food-kangkung', code: 'kangkung' },
  ],
  recipes: [rice, recipe('tumis-kangkung'), recipe('plecing-kangkung', { spiceLevel: 'hot' })],
  kitchens: [kitchen()],
  lots: [lot()],
  offers: [
    offer(),
    offer({ id: 'offer-2', foodId: 'food-kangkung', foodCode: 'kangkung', priceIdrPerKg: 9000 }),
  ],
  bands: [{ groupKind: 'sd46', meal: 'midday', nutrient: 'ENERC_KCAL', min: 585, max: 683 }],
  ceilingIdr: { small: 8000, large: 10_000 },
  ...more,
})
