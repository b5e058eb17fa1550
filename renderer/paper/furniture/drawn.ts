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

const QUIET_MS = 150

/** When all is drawn: the fonts are there and nothing on the page has changed for a moment, since plots draw in several steps. */
export async function whenDrawn(): Promise<readonly PaperFigureName[]> {
  await document.fonts.ready
  await quiet()
  await document.fonts.ready
  return figures()
}

function quiet(): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      observer.disconnect()
      resolve()
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
