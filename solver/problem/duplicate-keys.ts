import { pathOf } from './cursor.ts'

type Frame = { keys: Set<string> | undefined; key: string | number }

/** Deeper nesting than any document of ours; what lies below is refused for its shape anyway. */
const DEEPEST = 16

/** Index behind the string that starts at `from` (a quote). */
function endOfString(text: string, from: number) {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return quote + 1
    at = quote + 1
  }
}

/** The text of a JSON string, escapes resolved. */
function decoded(text: string, from: number, to: number): string {
  const raw = text.slice(from + 1, to - 1)
  return raw.includes('\\') ? String(JSON.parse(text.slice(from, to))) : raw
}

/**
 * Paths of keys that stand twice in one object of a valid JSON text. `JSON.parse` keeps the last
 * one silently; a planner must not guess which one was meant.
 */
export function duplicateKeys(text: string): string[] {
  const found: string[] = []
  const frames: Frame[] = []
  let expectsKey = false
  for (let at = 0; at < text.length; at += 1) {
    const top = frames[frames.length - 1]
    const char = text[at]
    if (char === '{' || char === '[') {
      if (frames.length >= DEEPEST) return found
      frames.push(char === '{' ? { keys: new Set(), key: '' } : { keys: undefined, key: 0 })
      expectsKey = char === '{'
    } else if (char === '}' || char === ']') {
      frames.pop()
      expectsKey = false
    } else if (char === ',' && top) {
      if (typeof top.key === 'number') top.key += 1
      expectsKey = top.keys !== undefined
    } else if (char === '"') {
      const end = endOfString(text, at)
      if (expectsKey && top?.keys) {
        top.key = decoded(text, at, end)
        if (top.keys.has(top.key)) found.push(pathOf(frames.map(({ key }) => key)))
        top.keys.add(top.key)
        expectsKey = false
      }
      at = end - 1
    }
  }
  return found
}
