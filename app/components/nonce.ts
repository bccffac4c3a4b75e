import { createContext, useContext } from 'react'

/** The nonce of this answer, on the server alone: browsers hide it from scripts afterwards. */
export const NonceContext = createContext<string | undefined>(undefined)
export const useNonce = () => useContext(NonceContext)
