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

/** Milliseconds until what the window shows of a screen is drawn, and until all of it is. */
export interface Drawn {
  readonly seen: number
  readonly whole: number
}

/** From going to an address until its screen is drawn and asks for nothing any more. */
export function drawnAfter(address: string): Promise<Drawn> {
  return new Promise(resolve => {
    const start = performance.now()
    window.location.hash = address
    const quiet = { seen: 0, whole: 0 }
    const since = { seen: 0, whole: 0 }
    const note = (part: keyof Drawn, isBusy: boolean) => {
      if (isBusy) quiet[part] = 0
      else if (quiet[part]++ === 0) since[part] = performance.now() - start
    }
    // What has no box of its own lies where its parts do.
    const boxes = (part: Element): DOMRect[] => {
      const box = part.getBoundingClientRect()
      return box.width + box.height > 0 ? [box] : [...part.children].flatMap(boxes)
    }
    const isSeen = (part: Element) => {
      const all = boxes(part)
      return all.length === 0 || all.some(({ top, bottom }) => top < window.innerHeight && bottom > 0)
    }
    const look = () => {
      const main = document.querySelector('main')
      const isNone = !main?.querySelector('h1')
      const isAsking = main?.ariaBusy === 'true'
      const busy = [...(main?.querySelectorAll('.skeleton, [aria-busy=true]') ?? [])]
      // Where something is asked and no part says that it is what waits, it may be what is seen.
      note('seen', isNone || (isAsking && busy.length === 0) || busy.some(isSeen))
      note('whole', isNone || isAsking || busy.length > 0)
      // What was found quiet must still be so two frames later: a question may only follow from what was drawn.
      if (quiet.whole < 3) requestAnimationFrame(look)
      else resolve(since)
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
