import { z } from 'zod'
import { isDay } from '#app/shared/day.ts'
import {
  dayField,
  idField,
  numberField,
  optionalNumberField,
  optionalTextField,
  parseForm,
  textField,
} from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'

/** Browser form in, typed request or per-field messages out. Prices in rupiah per kilogram. */
export const parsePriceForm = (form: FormData, habit: NumberHabit) =>
  parseForm(
    z.object({
      supplierId: idField(),
      foodId: idField(),
      priceIdrPerKg: numberField(habit).pipe(z.number().positive('field.not-above-zero')),
      maxKg: optionalNumberField(habit).pipe(
        z.number().positive('field.not-above-zero').optional(),
      ),
      validFrom: dayField(),
      validUntil: optionalTextField(10).refine(
        (day) => day === undefined || isDay(day),
        'not-a-day',
      ),
      sourceCode: textField(60),
    }),
    form,
  )

export type PriceRequest = Extract<ReturnType<typeof parsePriceForm>, { ok: true }>['request']
