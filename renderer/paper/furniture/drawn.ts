import type { PaperFigureName } from '#contract/host.ts'
import type { Report } from '#contract/reports/report.ts'

/** An error while drawing is the page's own and not caught. */
export interface PaperPage {
  /** Draws a report in place of the one before; all of it is there then, with the figures that there are. */
  draw(report: Report): Promise<readonly PaperFigureName[]>
}

declare global {
  interface Window {
    /** What the printer asks for, once the page is there. */
    branchwisePaper?: PaperPage
  }
}

/** Plots draw in several steps, from one frame to the next at most. */
const QUIET_FRAMES = 3
/** Where a page that nobody sees is given no frames. */
const QUIET_MS = 150

/** When all is drawn: the fonts are there and nothing on the page has changed for a few frames. */
export async function whenDrawn(): Promise<readonly PaperFigureName[]> {
  await document.fonts.ready
  await quiet()
  await document.fonts.ready
  return figures()
}

function quiet(): Promise<void> {
  return new Promise(resolve => {
    let frames = 0
    let frame = 0
    let timer = 0
    const done = () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      resolve()
    }
    const count = () => {
      if (++frames > QUIET_FRAMES) return done()
      frame = requestAnimationFrame(count)
    }
    const begin = () => {
      frames = 0
      clearTimeout(timer)
      timer = window.setTimeout(done, QUIET_MS)
    }
    const observer = new MutationObserver(begin)
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    begin()
    frame = requestAnimationFrame(count)
  })
}

/** The figures of the page in their order, each by its first heading. */
function figures(): PaperFigureName[] {
  return [...document.querySelectorAll<HTMLElement>('[data-figure]')].map(element => ({
    figure: element.dataset.figure ?? '',
    title: (element.querySelector('h2, h3') ?? element).textContent.replaceAll(/\s+/g, ' ').trim().slice(0, 200),
  }))
}
