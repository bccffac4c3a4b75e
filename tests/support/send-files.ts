import type { signIn } from './sign-in.ts'

type Person = Awaited<ReturnType<typeof signIn>>

/** Arguments of an action for a form with files, as a browser sends it. */
export function sendFiles(
  person: Person,
  path: string,
  fields: Record<string, string | File>,
  params: Record<string, string>,
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const args = person.get(path, params)
  const headers = new Headers(person.cookie ? { Cookie: person.cookie } : {})
  return { ...args, request: new Request(args.request.url, { method: 'POST', headers, body }) }
}
