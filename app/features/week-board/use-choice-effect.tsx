import { useMemo, useRef, useState } from 'react'
import type { BoardCandidates } from './board-page.ts'
import { boardState } from './board-state.ts'
import { type ChoiceEffect, compareStates, withChoice } from './choice-effect.ts'

/**
 * Which dish a person looks at, and what choosing it would change: worked out here, without the
 * server, once for each dish of a cell.
 */
export function useChoiceEffect({ facts, entries, cell }: BoardCandidates) {
  const [looked, look] = useState<string>()
  const known = useRef(new Map<string, ChoiceEffect>())
  const before = useMemo(() => {
    known.current = new Map()
    return boardState(facts, entries)
  }, [facts, entries])
  const effect = useMemo(() => {
    if (looked === undefined) return undefined
    const key = `${cell.serviceOn} ${cell.course} ${looked}`
    const found =
      known.current.get(key) ??
      compareStates(before, boardState(facts, withChoice(entries, cell, looked)), cell.serviceOn)
    known.current.set(key, found)
    return found
  }, [looked, before, facts, entries, cell])
  return { looked, look, effect }
}
