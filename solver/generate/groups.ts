import type { Band, Group } from '#solver/problem/problem.ts'
import { type Random, rounded } from './random.ts'

/**
 * Beneficiary groups with their bands for one meal. AKG 2019 (Permenkes 28/2019) of the age rows
 * named, x 20-25 % for the morning groups and x 30-35 % for the lunch groups (Juknis MBG 2026);
 * two sexes = their mean. Food cost ceiling: Rp 8,000 small, Rp 10,000 large portion.
 * Mean headcount and share of the reference portion are illustrative.
 */
type Template = {
  id: string
  people: number
  scale: number
  ceilingIdr: number
  energyKcal: readonly [min: number, max: number]
  proteinMinGrams: number
  fatMaxGrams: number
  ironMinMg: number
  vitaminCMinMg: number
  /** Pupils come on school days; mothers and toddlers on two days a week (Monday, Thursday). */
  comes: 'school-days' | 'twice-a-week'
}

const PUPILS: readonly Template[] = [
  // AKG 4-6 years x 20-25 %
  {
    id: 'paud',
    people: 140,
    scale: 0.43,
    ceilingIdr: 8000,
    energyKcal: [280, 350],
    proteinMinGrams: 5,
    fatMaxGrams: 12.5,
    ironMinMg: 2,
    vitaminCMinMg: 9,
    comes: 'school-days',
  },
  // AKG 7-9 years x 20-25 %
  {
    id: 'sd13',
    people: 430,
    scale: 0.52,
    ceilingIdr: 8000,
    energyKcal: [330, 412.5],
    proteinMinGrams: 8,
    fatMaxGrams: 13.75,
    ironMinMg: 2,
    vitaminCMinMg: 9,
    comes: 'school-days',
  },
  // AKG 10-12 years x 30-35 %
  {
    id: 'sd46',
    people: 420,
    scale: 0.87,
    ceilingIdr: 10000,
    energyKcal: [585, 682.5],
    proteinMinGrams: 15.75,
    fatMaxGrams: 23.6,
    ironMinMg: 2.4,
    vitaminCMinMg: 15,
    comes: 'school-days',
  },
  // AKG 13-15 years x 30-35 %
  {
    id: 'smp',
    people: 480,
    scale: 1,
    ceilingIdr: 10000,
    energyKcal: [667.5, 778.75],
    proteinMinGrams: 20.25,
    fatMaxGrams: 26.25,
    ironMinMg: 3.9,
    vitaminCMinMg: 21,
    comes: 'school-days',
  },
  // AKG 16-18 years x 30-35 %
  {
    id: 'sma',
    people: 520,
    scale: 1.06,
    ceilingIdr: 10000,
    energyKcal: [712.5, 831.25],
    proteinMinGrams: 21,
    fatMaxGrams: 27.1,
    ironMinMg: 3.9,
    vitaminCMinMg: 24.75,
    comes: 'school-days',
  },
]

const MOTHERS_AND_TODDLERS: readonly Template[] = [
  // AKG 1-3 years x 20-25 %
  {
    id: 'balita',
    people: 190,
    scale: 0.42,
    ceilingIdr: 8000,
    energyKcal: [270, 337.5],
    proteinMinGrams: 4,
    fatMaxGrams: 11.25,
    ironMinMg: 1.4,
    vitaminCMinMg: 8,
    comes: 'twice-a-week',
  },
  // AKG women 19-29 + mean of the three trimesters x 30-35 %
  {
    id: 'ibu-hamil',
    people: 90,
    scale: 1.12,
    ceilingIdr: 10000,
    energyKcal: [753, 878.5],
    proteinMinGrams: 22.1,
    fatMaxGrams: 23.6,
    ironMinMg: 7.2,
    vitaminCMinMg: 25.5,
    comes: 'twice-a-week',
  },
  // AKG women 19-29 + mean of the two halves of the first year x 30-35 %
  {
    id: 'ibu-menyusui',
    people: 80,
    scale: 1.16,
    ceilingIdr: 10000,
    energyKcal: [784.5, 915.25],
    proteinMinGrams: 23.25,
    fatMaxGrams: 23.5,
    ironMinMg: 5.4,
    vitaminCMinMg: 36,
    comes: 'twice-a-week',
  },
]

/** Capacity of a kitchen without a certified cook: Kepka BGN 244/2025 (27 October 2025). */
const MAX_PUPILS = 2000
const MAX_MOTHERS_AND_TODDLERS = 500

const bandsOf = (template: Template): Band[] => [
  { nutrient: 'ENERC_KCAL', per: 'day', min: template.energyKcal[0], max: template.energyKcal[1] },
  { nutrient: 'PROCNT', per: 'day', min: template.proteinMinGrams },
  { nutrient: 'FAT', per: 'day', max: template.fatMaxGrams },
  { nutrient: 'FE', per: 'horizon', min: template.ironMinMg },
  { nutrient: 'VITC', per: 'horizon', min: template.vitaminCMinMg },
]

const SERVICE_DAYS_A_WEEK = 6
const isSaturday = (dayIndex: number) => dayIndex % SERVICE_DAYS_A_WEEK === 5
const isMondayOrThursday = (dayIndex: number) => (dayIndex % SERVICE_DAYS_A_WEEK) % 3 === 0

function groupFrom(template: Template, people: number, days: number, draw: Random): Group {
  const freeSaturday = draw.chance(0.3)
  const comesOn = (dayIndex: number) =>
    template.comes === 'twice-a-week'
      ? isMondayOrThursday(dayIndex)
      : !(freeSaturday && isSaturday(dayIndex))
  const scaleOf = () => rounded(draw.near(template.scale, 0.06), 0.01)
  return {
    id: template.id,
    portions: Array.from({ length: days }, (_, dayIndex) => {
      const present = Math.round(people * draw.between(0.93, 1))
      return comesOn(dayIndex) ? present : 0
    }),
    portionScale: {
      staple: scaleOf(),
      animal: scaleOf(),
      plant: scaleOf(),
      vegetable: scaleOf(),
      fruit: scaleOf(),
    },
    budgetIdrPerPortion: template.ceilingIdr,
    bands: bandsOf(template),
  }
}

/** Headcounts shrunk together, when needed, to stay within the capacity. */
function withinCapacity(people: number[], capacity: number) {
  const total = people.reduce((sum, one) => sum + one, 0)
  const share = Math.min(1, capacity / Math.max(1, total))
  return people.map((one) => Math.floor(one * share))
}

function groupsFrom(templates: readonly Template[], capacity: number, days: number, draw: Random) {
  const people = templates.map((template) => Math.round(draw.near(template.people, 0.35)))
  const within = withinCapacity(people, capacity)
  return templates.map((template, index) => groupFrom(template, within[index] ?? 0, days, draw))
}

/**
 * The groups of one kitchen: three to five kinds of pupils (at most 2,000 people), and mostly
 * mothers and toddlers too (at most 500). `size` is 1 for a full kitchen, less for a remote one.
 */
export function generateGroups(days: number, size: number, draw: Random): Group[] {
  const pupils = draw.sample(PUPILS, draw.whole(3, PUPILS.length))
  const others = draw.chance(0.7) ? draw.sample(MOTHERS_AND_TODDLERS, draw.whole(2, 3)) : []
  return [
    ...groupsFrom(pupils, Math.floor(MAX_PUPILS * size), days, draw),
    ...groupsFrom(others, Math.floor(MAX_MOTHERS_AND_TODDLERS * size), days, draw),
  ]
}
