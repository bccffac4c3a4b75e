import { z } from 'zod'
import { numberField, optionalNumberField, parseForm, textField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { SUPPLIER_KINDS } from './supplier.ts'

export const parseSupplierForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      name: textField(120),
      kind: z.enum(SUPPLIER_KINDS),
      minimumOrderIdr: optionalNumberField(habit).pipe(z.number().int().positive().optional()),
      transportIdrPerKg: numberField(habit).pipe(z.number().min(0).max(100_000)),
    }),
    form,
  )

export type SupplierRequest = Extract<ReturnType<typeof parseSupplierForm>, { ok: true }>['request']
