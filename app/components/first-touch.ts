const TOUCHES = [
  'pointermove',
  'pointerdown',
  'touchstart',
  'keydown',
  'focusin',
  'click',
  'scroll',
]

let resolveTouch: (() => void) | undefined
let touched: Promise<void> | undefined

/**
 * Resolves when a person first does anything with the page, at once when they already did. What a
 * server drew needs its script no earlier: its links and forms work without one.
 */
export function firstTouch(): Promise<void> {
  if (navigator.userActivation?.hasBeenActive) return Promise.resolve()
  touched ??= new Promise((resolve) => {
    resolveTouch = resolve
    for (const touch of TOUCHES) {
      window.addEventListener(touch, () => resolve(), { once: true, capture: true, passive: true })
    }
  })
  return touched
}

/** For a page that is about to change by itself: nothing on it may wait any longer. */
export function waitNoLonger() {
  touched ??= Promise.resolve()
  resolveTouch?.()
}
