import type { Eligibility } from './eligibility.ts'
import type { Kitchen } from './kitchen.ts'

/** A kitchen with how it stands: whether it may serve, and what to do next. */
export type KitchenStanding = Kitchen & {
  eligibility: Pick<Eligibility, 'status' | 'next'> & {
    /** How many required answers are not in order. */
    missing: number
  }
}
