import type { Refusal, Reply } from '#contract/failure.ts'
import type { PaperFigureName } from '#contract/host.ts'
import { Refused, sayError } from '../../host.ts'

declare global {
  interface Window {
    /** What the printer waits for: all is drawn, with the figures that there are, or why it cannot be. */
    branchwisePaper?: Promise<Reply<readonly PaperFigureName[]>>
  }
}

const QUIET_MS = 150

let settle: (drawn: Reply<readonly PaperFigureName[]>) => void = () => undefined
window.branchwisePaper = new Promise(resolve => {
  settle = resolve
})

/** Tells that all is drawn once the fonts are there and nothing on the page has changed for a moment: plots draw in several steps. */
export function whenDrawn(): void {
  void document.fonts.ready.then(() => {
    const done = () => {
      observer.disconnect()
      void document.fonts.ready.then(() => settle({ ok: true, value: figures() }))
    }
    let timer = setTimeout(done, QUIET_MS)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, QUIET_MS)
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

/** The figures of the page in their order, each by its first heading. */
function figures(): PaperFigureName[] {
  return [...document.querySelectorAll<HTMLElement>('[data-figure]')].map(element => ({
    figure: element.dataset.figure ?? '',
    title: (element.querySelector('h2, h3') ?? element).textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 200),
  }))
}

export function failed(error: unknown): void {
  settle({ ok: false, failure: error instanceof Refused ? error.failure : fault(error) })
}

function fault(error: unknown): Refusal {
  return { code: 'internal', values: { detail: String(error) }, message: sayError(error) }
}
