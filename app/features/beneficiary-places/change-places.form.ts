import { z } from 'zod'
import { CLOSURE_KINDS } from '#app/features/beneficiaries/place-closure.ts'
import { GROUP_KINDS } from '#app/features/foods/requirement.ts'
import {
  dayField,
  idField,
  numberField,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { WEEKDAYS } from './place-group.ts'

const optionalId = () =>
  z
    .string()
    .optional()
    .transform((text) => text || undefined)
    .pipe(z.uuid().optional())

const portions = (habit: NumberHabit) => numberField(habit).pipe(z.number().int().min(0).max(5000))

const placeForm = (habit: NumberHabit) =>
  z.object({
    placeId: optionalId(),
    kind: z.enum(['school', 'posyandu']),
    name: textField(120),
    npsn: optionalTextField(8),
    distanceKm: numberField(habit).pipe(z.number().min(0).max(500)),
    travelMinutes: numberField(habit).pipe(z.number().int().min(0).max(1440)),
  })

const groupForm = (habit: NumberHabit) =>
  z.object({
    placeId: idField(),
    groupId: optionalId(),
    groupKind: z.enum(GROUP_KINDS),
    monday: portions(habit),
    tuesday: portions(habit),
    wednesday: portions(habit),
    thursday: portions(habit),
    friday: portions(habit),
    saturday: portions(habit),
    sunday: portions(habit),
    reason: textField(200),
  })

const endForm = z.object({
  placeId: idField(),
  groupId: optionalId(),
  on: dayField(),
  reason: textField(200),
})

const closureForm = z.object({
  placeId: idField(),
  kind: z.enum(CLOSURE_KINDS),
  closedFrom: dayField(),
  closedUntil: dayField(),
  reason: textField(200),
  source: optionalTextField(200),
})

export type PlaceRequest = z.infer<ReturnType<typeof placeForm>>
export type GroupRequest = z.infer<ReturnType<typeof groupForm>>
export type EndRequest = z.infer<typeof endForm>
export type ClosureRequest = z.infer<typeof closureForm>

export const parsePlaceForm = (form: FormData, habit: NumberHabit) =>
  parseForm(placeForm(habit), form)
export const parseGroupForm = (form: FormData, habit: NumberHabit) =>
  parseForm(groupForm(habit), form)
export const parseEndForm = (form: FormData) => parseForm(endForm, form)
export const parseClosureForm = (form: FormData) => parseForm(closureForm, form)
export const parseIdForm = (form: FormData) => parseForm(z.object({ id: idField() }), form)

export const weekOfRequest = (request: GroupRequest): number[] =>
  WEEKDAYS.map((day) => request[day])
