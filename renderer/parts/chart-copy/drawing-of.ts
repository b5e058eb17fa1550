import { textWidth } from '../../plots/fit-text.ts'

const NAMESPACE = 'http://www.w3.org/2000/svg'
const MARGIN = 16
const TITLE = 15
const SMALL = 12
const LEADING = 1.4
/** What a stylesheet or a colour token gives a mark, and a file of its own has to say itself. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'paint-order',
  'visibility',
]

/** A picture with its size in pixels; `svg` stands alone. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** A chart as one picture: its finding, what is drawn, the plot, its foot. Null where nothing is drawn as SVG. */
export function drawingOf(figure: HTMLElement): Drawing | null {
  const plot = figure.querySelector('.chart-plot')
  const parts = [...(plot?.querySelectorAll('svg') ?? [])].filter(svg => !svg.parentElement?.closest('svg'))
  if (!plot || parts.length === 0) return null
  const room = plot.getBoundingClientRect()
  const style = getComputedStyle(figure)
  const width = Math.ceil(room.width) + 2 * MARGIN
  const words = (selector: string) => figure.querySelector(selector)?.textContent ?? ''
  const head = [
    ...linesOf(words('h2, h3'), TITLE, room.width).map(text => ({ text, size: TITLE, weight: 600 })),
    ...linesOf(words('.chart-subtitle'), SMALL, room.width).map(text => ({ text, size: SMALL, weight: 400 })),
  ]
  const foot = linesOf(words('.chart-foot > span'), SMALL, room.width).map(text => ({ text, size: SMALL, weight: 400 }))
  const top = MARGIN + heightOf(head) + SMALL
  const height = Math.ceil(top + room.height + heightOf(foot) + 2 * MARGIN)
  const svg = document.createElementNS(NAMESPACE, 'svg')
  setAll(svg, { xmlns: NAMESPACE, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': 'Inter, sans-serif' })
  svg.append(elementOf('rect', { width, height, fill: style.backgroundColor }))
  svg.append(...textsOf(head, MARGIN, style.color))
  for (const part of parts) svg.append(placed(part, { left: room.left - MARGIN, top: room.top - top }))
  svg.append(...textsOf(foot, top + room.height + MARGIN / 2, style.color))
  return { svg: new XMLSerializer().serializeToString(svg), width, height }
}

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: number
}

function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0)
}

function textsOf(lines: readonly Line[], from: number, fill: string): Element[] {
  let y = from
  return lines.map(({ text, size, weight }) => {
    y += size * LEADING
    const element = elementOf('text', { x: MARGIN, y: y - size * 0.3, 'font-size': size, 'font-weight': weight, fill })
    element.textContent = text
    return element
  })
}

/** A copy of a part of the plot, with its looks written out, where it lies on screen. */
function placed(part: SVGSVGElement, origin: { readonly left: number; readonly top: number }): Element {
  const copy = part.cloneNode(true) as SVGSVGElement // the copy of an svg is one
  const originals = [...part.querySelectorAll('*')]
  for (const [i, element] of [...copy.querySelectorAll('*')].entries()) writeLooks(element, originals[i]!)
  const { left, top, width, height } = part.getBoundingClientRect()
  for (const name of ['class', 'style', 'tabindex', 'role']) copy.removeAttribute(name)
  setAll(copy, { x: left - origin.left, y: top - origin.top, width, height, overflow: 'visible' })
  return copy
}

function writeLooks(element: Element, original: Element): void {
  const computed = getComputedStyle(original)
  for (const look of looks) element.setAttribute(look, computed.getPropertyValue(look))
  for (const name of ['class', 'style', 'tabindex']) element.removeAttribute(name)
}

function elementOf(name: string, attributes: Record<string, string | number>): Element {
  const element = document.createElementNS(NAMESPACE, name)
  setAll(element, attributes)
  return element
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}
