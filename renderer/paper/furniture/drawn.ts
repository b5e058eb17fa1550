import type { Refusal, Reply } from '#contract/failure.ts'
import { Refused, sayError } from '../../host.ts'

declare global {
  interface Window {
    /** What the printer waits for: all is drawn, or why it cannot be. */
    branchwisePaper?: Promise<Reply<null>>
  }
}

const QUIET_MS = 150

let settle: (drawn: Reply<null>) => void = () => undefined
window.branchwisePaper = new Promise(resolve => {
  settle = resolve
})

/** Tells that all is drawn once the fonts are there and nothing on the page has changed for a moment: plots draw in several steps. */
export function whenDrawn(): void {
  void document.fonts.ready.then(() => {
    const done = () => {
      observer.disconnect()
      void document.fonts.ready.then(() => settle({ ok: true, value: null }))
    }
    let timer = setTimeout(done, QUIET_MS)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, QUIET_MS)
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

export function failed(error: unknown): void {
  settle({ ok: false, failure: error instanceof Refused ? error.failure : fault(error) })
}

function fault(error: unknown): Refusal {
  return { code: 'internal', values: { detail: String(error) }, message: sayError(error) }
}
