export type GroupKind =
  | 'paud'
  | 'sd13'
  | 'sd46'
  | 'smp'
  | 'sma'
  | 'toddler'
  | 'pregnant'
  | 'breastfeeding'
  | 'staff'
export type Meal = 'morning' | 'midday'
type Sex = 'male' | 'female' | 'any'

/** One row of AKG 2019 (Permenkes 28/2019, Lampiran I), amount per person and day. */
export type Requirement = {
  lifeStage: string
  sex: Sex
  nutrient: string
  /** In the nutrient's unit; on top of the woman's own row when `isIncrement`. */
  amountPerDay: number
  isIncrement: boolean
}

type Row = { lifeStage: string; sex: Sex }
const row = (lifeStage: string, sex: Sex = 'any'): Row => ({ lifeStage, sex })
const bothSexes = (lifeStage: string) => [row(lifeStage, 'male'), row(lifeStage, 'female')]

/**
 * Which AKG rows stand for a group: the mean of `rows` plus the mean of `increments`.
 * The regulation knows ages, the programme knows classes, so the mapping is ours. It gives the
 * printed bands of the juknis for energy, protein and carbohydrate of every school group:
 * pupils of both sexes count half and half; a pregnant woman is 19 to 29 with the mean of the
 * three trimesters; a breastfeeding one the mean of the two half-years. Toddlers of 13 to 59
 * months take the row of 1 to 3 years, as the juknis does. Staff are men and women of 19 to 49;
 * the printed table reuses the SMA row for them.
 */
const AKG_ROWS: Record<GroupKind, { rows: Row[]; increments: Row[] }> = {
  toddler: { rows: [row('age-1-3')], increments: [] },
  paud: { rows: [row('age-4-6')], increments: [] },
  sd13: { rows: [row('age-7-9')], increments: [] },
  sd46: { rows: bothSexes('age-10-12'), increments: [] },
  smp: { rows: bothSexes('age-13-15'), increments: [] },
  sma: { rows: bothSexes('age-16-18'), increments: [] },
  staff: { rows: [...bothSexes('age-19-29'), ...bothSexes('age-30-49')], increments: [] },
  pregnant: {
    rows: [row('age-19-29', 'female')],
    increments: [1, 2, 3].map((trimester) => row(`pregnant-trimester-${trimester}`, 'female')),
  },
  breastfeeding: {
    rows: [row('age-19-29', 'female')],
    increments: [
      row('breastfeeding-months-1-6', 'female'),
      row('breastfeeding-months-7-12', 'female'),
    ],
  },
}

export const GROUP_KINDS: readonly GroupKind[] = [
  'toddler',
  'paud',
  'sd13',
  'sd46',
  'smp',
  'sma',
  'staff',
  'pregnant',
  'breastfeeding',
]

const amountIn = (requirements: readonly Requirement[], nutrient: string) => (wanted: Row) =>
  requirements.find(
    (one) =>
      one.lifeStage === wanted.lifeStage && one.sex === wanted.sex && one.nutrient === nutrient,
  )?.amountPerDay

/** Mean of the amounts; unknown when one of them is missing, 0 of an empty list. */
function meanOf(amounts: (number | undefined)[]): number | undefined {
  let sum = 0
  for (const amount of amounts) {
    if (amount === undefined) return undefined
    sum += amount
  }
  return amounts.length === 0 ? 0 : sum / amounts.length
}

/** What a person of the group needs in a day, in the nutrient's unit; unknown when AKG lacks a row. */
export function dailyNeed(
  requirements: readonly Requirement[],
  group: GroupKind,
  nutrient: string,
): number | undefined {
  const { rows, increments } = AKG_ROWS[group]
  const find = amountIn(requirements, nutrient)
  const base = meanOf(rows.map(find))
  const more = meanOf(increments.map(find))
  return base === undefined || more === undefined ? undefined : base + more
}

/** The meal at which a group is served (Kepka BGN 401.1/2025): small children early, others at noon. */
export const mealOf = (group: GroupKind): Meal =>
  group === 'toddler' || group === 'paud' || group === 'sd13' ? 'morning' : 'midday'

/** Groups with the meals that bands speak of, youngest first; each once. */
export function placesOf(
  bands: readonly { groupKind: GroupKind; meal: Meal }[],
): { groupKind: GroupKind; meal: Meal }[] {
  return GROUP_KINDS.flatMap((groupKind) =>
    (['morning', 'midday'] as const)
      .filter((meal) => bands.some((band) => band.groupKind === groupKind && band.meal === meal))
      .map((meal) => ({ groupKind, meal })),
  )
}

/** The order in which the regulation prints its groups: by age, men before women, then increments. */
const AGES = ['10-12', '13-15', '16-18', '19-29', '30-49', '50-64', '65-80', '80-up']
const AKG_ORDER = [
  ...['0-5-months', '6-11-months', '1-3', '4-6', '7-9'].map((age) => `age-${age} any`),
  ...AGES.map((age) => `age-${age} male`),
  ...AGES.map((age) => `age-${age} female`),
  ...[1, 2, 3].map((trimester) => `pregnant-trimester-${trimester} female`),
  ...['1-6', '7-12'].map((months) => `breastfeeding-months-${months} female`),
]
const orderOf = ({ lifeStage, sex }: Row) => AKG_ORDER.indexOf(`${lifeStage} ${sex}`)

/** As Permenkes 28/2019 prints them. */
export const inPrintedOrder = <One extends Row>(requirements: readonly One[]): One[] =>
  [...requirements].sort((a, b) => orderOf(a) - orderOf(b))
