import { z } from 'zod'
import { optionalTextField, parseForm, textField } from '#app/shared/form.ts'
import { linesOf, MOST_LINES } from './letterhead.ts'

const LONGEST_LINE = 120

const letterheadForm = z.object({
  lines: textField(1000)
    .transform(linesOf)
    .refine((lines) => lines.length <= MOST_LINES, 'letterhead.too-many-lines')
    .refine((lines) => lines.every((line) => line.length <= LONGEST_LINE), 'too-long'),
  numberPattern: optionalTextField(80),
})

export type LetterheadRequest = z.infer<typeof letterheadForm>

export const parseLetterheadForm = (form: FormData) => parseForm(letterheadForm, form)
