import type { Host } from '#contract/host.ts'

declare global {
  interface Window {
    readonly branchwise: Host
    times?: number[]
  }
}

/** Each of these runs inside the page, so none may use what stands outside it. */

/** Milliseconds from the beginning of the page until its screen is there and asks for nothing any more. */
export function settledSinceStart(): Promise<number> {
  return new Promise(resolve => {
    const look = () => {
      const main = document.querySelector('main h1') && document.querySelector('main')
      const isBusy = !main || main.ariaBusy === 'true' || main.querySelector('.skeleton, [aria-busy=true]')
      if (isBusy) requestAnimationFrame(look)
      else resolve(performance.now())
    }
    look()
  })
}

/** Milliseconds from going to an address until its screen is drawn and asks for nothing any more. */
export function settledAfter(address: string): Promise<number> {
  return new Promise(resolve => {
    const start = performance.now()
    window.location.hash = address
    const frames = { quiet: 0, since: 0 }
    const look = () => {
      const main = document.querySelector('main')
      const isBusy = !main?.querySelector('h1') || main.ariaBusy === 'true' || main.querySelector('.skeleton, [aria-busy=true]')
      if (isBusy) frames.quiet = 0
      else if (frames.quiet++ === 0) frames.since = performance.now()
      // What was found quiet must still be so two frames later: a question may only follow from what was drawn.
      if (frames.quiet < 3) requestAnimationFrame(look)
      else resolve(frames.since - start)
    }
    // The address is read in a task of its own.
    setTimeout(() => requestAnimationFrame(look), 0)
  })
}

/** From now on keeps how long each key takes until the frame after it is drawn. */
export function keepTimesOfKeys(): void {
  window.times = []
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => setTimeout(() => window.times?.push(performance.now() - timeStamp), 0))
    },
    { capture: true },
  )
}

export function timesOfKeys(): Promise<number[]> {
  return new Promise(resolve => setTimeout(() => resolve(window.times ?? []), 200))
}

/** From now on keeps how long tasks of more than 50 ms take. */
export function keepLongTasks(): void {
  window.times = []
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.times?.push(duration)
  }).observe({ type: 'longtask' })
}

export function longTasks(): Promise<number[]> {
  return new Promise(resolve => setTimeout(() => resolve(window.times ?? []), 200))
}
