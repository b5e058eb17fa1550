import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { say } from '#words/say.ts'
import { type DrawnPage, drawPage, pageOf, type Pdf } from './pdf-document.ts'

/** Pixels of a thumbnail's width. */
const THUMBNAIL = 108

/** The pages of a report: small ones to choose from, and the chosen one at the true size of its paper. */
export function PreviewPages({ pdf }: { readonly pdf: Pdf }) {
  const [chosen, setChosen] = useState(1)
  const number = Math.min(chosen, pdf.numPages)
  return (
    <div className="preview">
      <Thumbnails pdf={pdf} chosen={number} onChoose={setChosen} />
      <Page key={pdf.fingerprints[0]} pdf={pdf} number={number} />
    </div>
  )
}

interface ThumbnailsProps {
  readonly pdf: Pdf
  readonly chosen: number
  readonly onChoose: (number: number) => void
}

function Thumbnails({ pdf, chosen, onChoose }: ThumbnailsProps) {
  const list = useRef<HTMLOListElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.min(pdf.numPages, Math.max(1, chosen + step))
    onChoose(next)
    list.current?.querySelectorAll('button')[next - 1]?.focus()
  }
  return (
    <ol className="preview-thumbnails" ref={list} onKeyDown={move} aria-label={say('reports.pages')}>
      {Array.from({ length: pdf.numPages }, (_, i) => i + 1).map(number => (
        <li key={number}>
          <button
            type="button"
            aria-current={number === chosen ? 'page' : undefined}
            tabIndex={number === chosen ? 0 : -1}
            aria-label={say('paper.page', { page: number, pages: pdf.numPages })}
            onClick={() => onChoose(number)}
          >
            <Thumbnail pdf={pdf} number={number} />
            <span>{number}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Drawn once it comes into sight. */
function Thumbnail({ pdf, number }: { readonly pdf: Pdf; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let stop = () => undefined as void
    const watch = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return
      watch.disconnect()
      stop = drawPage(pdf, number, { canvas: element, width: THUMBNAIL })
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      stop()
    }
  }, [pdf, number])
  return <canvas ref={canvas} className="preview-thumbnail" aria-hidden="true" />
}

/** One page; what is written on it can be read by those who cannot see it. */
function Page({ pdf, number }: { readonly pdf: Pdf; readonly number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [page, setPage] = useState<DrawnPage | null>(null)
  useEffect(() => {
    let isGone = false
    void pageOf(pdf, number).then(
      found => isGone || setPage(found),
      () => undefined, // it was closed meanwhile
    )
    return () => {
      isGone = true
    }
  }, [pdf, number])
  const width = page?.width
  useEffect(() => {
    if (!canvas.current || width === undefined) return undefined
    return drawPage(pdf, number, { canvas: canvas.current, width })
  }, [pdf, number, width])
  return (
    // Scrolled by keyboard where it is larger than the window.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="preview-page" tabIndex={0} aria-label={say('paper.page', { page: number, pages: pdf.numPages })}>
      {page && <canvas ref={canvas} style={{ width: page.width, height: page.height }} aria-hidden="true" />}
      <p className="visually-hidden">{page?.text}</p>
    </section>
  )
}
