import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, 2024. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let decoy: Promise<string> | undefined

/**
 * True when the password is right. Without a stored hash (no such account) the same work is
 * done against a decoy, so that time does not tell which addresses have accounts.
 */
export async function isPasswordRight(stored: string | undefined, password: string) {
  decoy ??= hashPassword(randomPassword())
  const isRight = await verify(stored ?? (await decoy), password)
  return isRight && stored !== undefined
}

const SYLLABLE = { consonants: 'bdfghjklmnprstw', vowels: 'aiueo' }
const pick = (letters: string) => letters[randomInt(letters.length)] ?? ''
const syllable = () => pick(SYLLABLE.consonants) + pick(SYLLABLE.vowels)
const word = () => syllable() + syllable() + syllable()

/** A first password that can be read out and typed on a phone: `sabuli-domera-…`, some 81 bits. */
export const randomPassword = (): string =>
  `${word()}-${word()}-${word()}-${word()}-${randomInt(10, 100)}`
