import { type ComponentType, lazy } from 'react'

const Nothing = () => null

/** A picture fetched after its page stands; where the line drops it, its table still stands. */
export function lazyPicture<Props extends object>(
  fetchPicture: () => Promise<ComponentType<Props>>,
) {
  return lazy<ComponentType<Props>>(async () => ({
    default: await fetchPicture().catch(() => Nothing),
  }))
}
