/** Longer than any transaction of ours: whoever waits so long waits for itself. */
const LONGEST_WAIT_SECONDS = 45

/**
 * Hands one thing out to one taker after another, in the order they came. A taker who uses `db`
 * inside its own transaction would wait for ever; it gets an error that says so.
 */
export function turns(longestWaitSeconds = LONGEST_WAIT_SECONDS) {
  let last = Promise.resolve()
  let give = () => {}

  async function take() {
    const before = last
    let done = () => {}
    const mine = new Promise<void>((resolve) => {
      done = resolve
    })
    last = before.then(() => mine)
    try {
      await within(before, longestWaitSeconds)
    } catch (error) {
      done()
      throw error
    }
    give = done
  }

  return { take, give: () => give() }
}

async function within(promise: Promise<void>, seconds: number) {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `waited ${seconds} s for the only connection of the embedded database`
      reject(new Error(`${message}: inside a transaction use only \`tx\``))
    }, seconds * 1000)
  })
  try {
    await Promise.race([promise, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
