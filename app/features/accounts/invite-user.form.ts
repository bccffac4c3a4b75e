import { z } from 'zod'
import { normalEmail, type RoleToGive } from '#app/features/accounts/account.ts'
import { isScope, mayReach, ROLES } from '#app/features/accounts/role.ts'
import { parseForm, textField } from '#app/shared/form.ts'

/** A place as one choice of a list: `nation`, `region:<id>` or `institution:<id>`. */
const place = z.string().regex(/^(nation|(region|institution):[\da-f-]{36})$/)
const role = z.enum(ROLES)
const email = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'not-an-email')
  .transform(normalEmail)

const inviteForm = z.object({ email, name: textField(120), role, place })
const giveRoleForm = z.object({ accountId: z.uuid(), role, place })

/** An invitation always carries a first role: an account that may do nothing helps nobody. */
export function parseInviteForm(form: FormData) {
  const parsed = parseForm(inviteForm, form)
  if (!parsed.ok) return parsed
  const given = roleToGive(parsed.request)
  if (!given) return { ok: false as const, problem: wrongPlace(form) }
  return {
    ok: true as const,
    request: { email: parsed.request.email, name: parsed.request.name, given },
  }
}

export function parseGiveRoleForm(form: FormData) {
  const parsed = parseForm(giveRoleForm, form)
  if (!parsed.ok) return parsed
  const given = roleToGive(parsed.request)
  if (!given) return { ok: false as const, problem: wrongPlace(form) }
  return { ok: true as const, request: { accountId: parsed.request.accountId, given } }
}

function roleToGive(
  form: z.infer<typeof giveRoleForm> | z.infer<typeof inviteForm>,
): RoleToGive | undefined {
  const [scope = '', id = ''] = form.place.split(':')
  if (!isScope(scope) || !mayReach(form.role, scope)) return undefined
  if (scope === 'institution') return { role: form.role, scope, institutionId: id }
  if (scope === 'region') return { role: form.role, scope, regionId: id }
  return { role: form.role, scope }
}

const wrongPlace = (form: FormData) => ({
  fields: { place: { code: 'refusal.scope-does-not-fit-role' } },
  typed: Object.fromEntries(
    ['email', 'name', 'role', 'place', 'accountId'].map((name) => [
      name,
      String(form.get(name) ?? ''),
    ]),
  ),
})
