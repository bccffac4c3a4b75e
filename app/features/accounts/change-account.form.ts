import { z } from 'zod'
import { parseForm } from '#app/shared/form.ts'

const changeForm = z.object({ accountId: z.uuid() })
const takeRoleForm = z.object({ accountId: z.uuid(), roleId: z.uuid() })

/** Closing, reopening and a new password all name just the account. */
export const parseChangeAccountForm = (form: FormData) => parseForm(changeForm, form)
export const parseTakeRoleForm = (form: FormData) => parseForm(takeRoleForm, form)
