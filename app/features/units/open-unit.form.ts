import { z } from 'zod'
import { isDay } from '#app/shared/day.ts'
import {
  idField,
  optionalNumberField,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { factsOf, UNIT_KINDS, UNIT_LOCATIONS, type UnitSaying } from './unit-saying.ts'

const sizeField = (habit: NumberHabit, most: number) =>
  optionalNumberField(habit).pipe(z.number().positive().max(most).optional())
const wholeField = (habit: NumberHabit, most: number) =>
  optionalNumberField(habit).pipe(z.number().int().positive().max(most).optional())

/** Yes, no, or nobody has said. */
const knownField = () =>
  z
    .enum(['yes', 'no', ''])
    .optional()
    .transform((word) => (word ? word === 'yes' : undefined))

const unitForm = (habit: NumberHabit) =>
  z.object({
    institutionId: idField(),
    name: textField(80),
    kind: z.enum(UNIT_KINDS),
    location: z.enum(UNIT_LOCATIONS),
    placeNote: optionalTextField(200),
    openedOn: optionalTextField(10).refine((day) => day === undefined || isDay(day), 'not-a-day'),
    capacityNote: optionalTextField(120),
    areaM2: sizeField(habit, 99_999_999),
    volumeM3: sizeField(habit, 9_999_999),
    maxCropHeightCm: wholeField(habit, 3000),
    isOrganic: knownField(),
    hasAeration: knownField(),
    capacityPlants: wholeField(habit, 1_000_000),
    capacityHeads: wholeField(habit, 1_000_000),
    capacityKgPerDay: sizeField(habit, 100_000),
  })

export type OpenUnitRequest = UnitSaying & { institutionId: string }

/** Browser form in, typed request or per-field messages out; facts of other kinds are left out. */
export function parseUnitForm(form: FormData, habit: NumberHabit) {
  const parsed = parseForm(unitForm(habit), form)
  if (!parsed.ok) return parsed
  const { institutionId, name, kind, location, placeNote, openedOn, capacityNote, ...facts } =
    parsed.request
  const known = Object.fromEntries(factsOf(kind).map((fact) => [fact, facts[fact]]))
  const said = { institutionId, name, kind, location, placeNote, openedOn, capacityNote }
  const request: OpenUnitRequest = { ...said, ...known }
  return { ok: true as const, request }
}
