import { useEffect, useState } from 'react'
import type { SendResult } from './send-outbox.client.ts'

let last: SendResult | undefined
const listeners = new Set<(result: SendResult) => void>()

/** Tells every part of the page how the last sending ended. */
export function publishResult(result: SendResult) {
  if (result === 'busy') return
  last = result
  for (const listener of listeners) listener(result)
}

export function useSendResult(): SendResult | undefined {
  const [result, setResult] = useState<SendResult>()
  useEffect(() => {
    setResult(last)
    listeners.add(setResult)
    return () => {
      listeners.delete(setResult)
    }
  }, [])
  return result
}
