import { sayError } from '../host.ts'

/** What the printer waits for: the page is drawn, or why it cannot be. */
export type Drawn = { readonly ok: true } | { readonly ok: false; readonly message: string }

declare global {
  interface Window {
    branchwisePaper?: Promise<Drawn>
  }
}

const QUIET_MS = 150

let settle: (drawn: Drawn) => void = () => undefined
window.branchwisePaper = new Promise(resolve => {
  settle = resolve
})

/** Tells that all is drawn once the fonts are there and nothing on the page has changed for a moment: plots draw in several steps. */
export function whenDrawn(): void {
  const done = () => {
    observer.disconnect()
    void document.fonts.ready.then(() => settle({ ok: true }))
  }
  let timer = setTimeout(done, QUIET_MS)
  const observer = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(done, QUIET_MS)
  })
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
}

export function failed(error: unknown): void {
  settle({ ok: false, message: sayError(error) })
}
