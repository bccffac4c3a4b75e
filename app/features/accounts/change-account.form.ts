import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'

const changeForm = z.object({ accountId: z.uuid('required') })
const takeRoleForm = z.object({ accountId: z.uuid('required'), roleId: z.uuid('required') })

/** Closing, reopening and a new password all name just the account. */
export const parseChangeAccountForm = (form: FormData) => parseForm(changeForm, form)
export const parseTakeRoleForm = (form: FormData) => parseForm(takeRoleForm, form)
