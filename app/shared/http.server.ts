import { data } from '@remix-run/node'

/** Thrown when the address names nothing, or nothing that this person may know of. */
export const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' })

/** Thrown when a signed-in person lacks the permission. */
export const forbidden = () => new Response(null, { status: 403, statusText: 'Forbidden' })

/** Thrown when a request could not have come from one of our pages. */
export const badRequest = () => new Response(null, { status: 400, statusText: 'Bad Request' })

/** The value or a 404: `orNotFound(await findFood(db, code))`. */
export function orNotFound<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw notFound()
  return value
}

/** Field problems of a form, answered with what was typed (422). */
export const unprocessable = <Problem>(problem: Problem) => data(problem, { status: 422 })

/** A refusal of a command (409). */
export const conflict = <Problem>(problem: Problem) => data(problem, { status: 409 })

const MOST_FIELDS = 3000
const LONGEST_NAME = 120

/**
 * The fields of a posted form. A name that no page of ours writes is refused: too long, more
 * than three levels deep, an index past 9999, or one that touches an object's prototype.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => undefined)
  if (!form) throw badRequest()
  const names = [...form.keys()]
  if (names.length > MOST_FIELDS || !names.every(isFieldName)) throw badRequest()
  return form
}

/** The body of a request that a script of ours sent; its shape is for a parser to judge. */
export async function readJson(request: Request): Promise<unknown> {
  const isJson = request.headers.get('Content-Type')?.startsWith('application/json')
  const text = isJson ? await request.text() : ''
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest()
  }
}

const isFieldName = (name: string) =>
  name.length <= LONGEST_NAME &&
  /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d{0,4}\]|:[\w.-]+){0,3}$/.test(name) &&
  !/__proto__|prototype|constructor/.test(name)
