import { z } from 'zod'
import { idField, optionalNumberField, parseForm, textField, tickField } from '#app/shared/form.ts'
import type { NumberHabit } from '#app/shared/typed-number.ts'
import { EQUIPMENT_KINDS, type GateWindow } from './kitchen.ts'

/** "06:30" of a time input as minutes from midnight; empty is undefined. */
const timeField = () =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return undefined
      const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? []
      if (hours && minutes) return Number(hours) * 60 + Number(minutes)
      context.addIssue({ code: 'custom', message: 'invalid' })
      return z.NEVER
    })

const whole = (habit: NumberHabit, most: number) =>
  optionalNumberField(habit).pipe(z.number().int().positive().max(most).optional())

const minutesFields = (habit: NumberHabit) =>
  Object.fromEntries(
    EQUIPMENT_KINDS.map((kind) => [
      `minutes-${kind}`,
      optionalNumberField(habit).pipe(z.number().positive().max(99_999).optional()),
    ]),
  )

const kitchenForm = (habit: NumberHabit) =>
  z.object({
    institutionId: idField(),
    name: textField(120),
    isRemote: tickField(),
    mostPortions: whole(habit, 5000),
    mostDistanceKm: optionalNumberField(habit).pipe(z.number().positive().max(500).optional()),
    mostTravelMinutes: whole(habit, 1440),
    goodsFrom: timeField(),
    goodsUntil: timeField(),
    mealsFrom: timeField(),
    mealsUntil: timeField(),
  })

export type RegisterKitchenRequest = Omit<
  z.infer<ReturnType<typeof kitchenForm>>,
  'goodsFrom' | 'goodsUntil' | 'mealsFrom' | 'mealsUntil'
> & {
  gateWindows: GateWindow[]
  equipment: { equipment: string; minutesPerDay: number }[]
}

export function parseKitchenForm(form: FormData, habit: NumberHabit) {
  const parsed = parseForm(kitchenForm(habit), form)
  const minutes = parseForm(z.object(minutesFields(habit)), form)
  if (!parsed.ok || !minutes.ok) {
    const problems = [parsed, minutes].flatMap((one) => (one.ok ? [] : [one.problem]))
    const fields = Object.assign({}, ...problems.map((problem) => problem.fields))
    return { ok: false as const, problem: { fields, typed: typedIn(form) } }
  }
  const { goodsFrom, goodsUntil, mealsFrom, mealsUntil, ...request } = parsed.request
  const gateWindows = [
    ...windowOf('goods-in', goodsFrom, goodsUntil),
    ...windowOf('meals-out', mealsFrom, mealsUntil),
  ]
  const equipment = EQUIPMENT_KINDS.flatMap((kind) => {
    const minutesPerDay = minutes.request[`minutes-${kind}`]
    return typeof minutesPerDay === 'number' ? [{ equipment: kind, minutesPerDay }] : []
  })
  return { ok: true as const, request: { ...request, gateWindows, equipment } }
}

/** A gate of which only one hour is known says nothing yet. */
const windowOf = (
  direction: GateWindow['direction'],
  fromMinute: number | undefined,
  untilMinute: number | undefined,
): GateWindow[] =>
  fromMinute === undefined || untilMinute === undefined
    ? []
    : [{ direction, fromMinute, untilMinute }]

const typedIn = (form: FormData) =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
