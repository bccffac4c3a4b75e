/**
 * A refusal is an expected answer on which a person can act, not an error. Commands return
 * one of these; `Code` is a closed union per command, and screens say it in words by the
 * dictionary key `refusal.<code>`.
 */
export type Accepted<Value extends object = object> = { ok: true } & Value
export type Refused<Code extends string = string> = { ok: false; refusal: Code }
export type Outcome<Value extends object, Code extends string> = Accepted<Value> | Refused<Code>

export const refuse = <Code extends string>(refusal: Code): Refused<Code> => ({
  ok: false,
  refusal,
})
