import { z } from 'zod'
import { dayField, idField, numberField, optionalTextField, parseForm } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { FACILITY_KINDS } from './facility.ts'

const countForm = (habit: NumberHabit) =>
  z.object({
    institutionId: idField(),
    facility: z.enum(FACILITY_KINDS),
    pieces: numberField(habit).pipe(z.number().int().min(0).max(100_000)),
    countedOn: dayField(),
    note: optionalTextField(200),
  })
export type CountFacilityRequest = z.infer<ReturnType<typeof countForm>>

export const parseCountForm = (form: FormData, habit: NumberHabit) =>
  parseForm(countForm(habit), form)
