/** Starts a page by itself, as styles/paper.css has it. */
const STARTS = '.paper-page, .paper-long, .paper-first'

/** What stays together on a page, and the space after it, which a page that it fills has no need of. */
export interface FlowBlock {
  readonly height: number
  readonly space: number
}

/**
 * How far down a page the last of these blocks and the space after it end, when they are laid one after another and none is split, but for
 * those that are higher than a page.
 *
 * @param blocks in the unit of `room`
 * @param room height of a page
 */
export function endOfFlow(blocks: readonly FlowBlock[], room: number): number {
  return blocks.reduce((at, { height, space }) => {
    const end = at + height <= room ? at + height : height > room ? height % room : height
    return Math.min(room, end + space)
  }, 0)
}

/** The blocks between the last start of a page and this element, in the order of the page. */
export function blocksBefore(element: Element): readonly FlowBlock[] {
  const found: FlowBlock[] = []
  for (let each = element.previousElementSibling; each !== null; each = each.previousElementSibling) {
    const part = [...each.querySelectorAll('tbody + tbody')].at(-1)
    if (part) return [fromPart(each, part), ...found]
    const blocks = [...each.querySelectorAll(':scope > .paper-block')]
    found.unshift(...(blocks.length > 0 ? rowsOf(each, blocks) : [blockOf(each)]))
    if (each.matches(STARTS)) break
  }
  return found
}

/** What a section has on the page that a part of its table starts, under the head that is repeated. */
function fromPart(section: Element, part: Element): FlowBlock {
  const { bottom, height: whole } = section.getBoundingClientRect()
  const head = part.parentElement?.querySelector('thead')?.getBoundingClientRect().height ?? 0
  const { height, space } = blockOf(section)
  return { height: (height * (bottom - part.getBoundingClientRect().top + head)) / whole, space }
}

/** Blocks, those side by side as one; what stands above the first of a section stays with it. */
function rowsOf(section: Element, blocks: readonly Element[]): FlowBlock[] {
  const rows = Map.groupBy(blocks, block => (block as HTMLElement).offsetTop)
  const [first = 0] = rows.keys()
  const head = Math.max(0, first - (section as HTMLElement).offsetTop)
  return Array.from(rows, ([top, row]) => {
    const [{ height, space }] = row.map(blockOf).toSorted((a, b) => b.height + b.space - a.height - a.space) as [FlowBlock]
    return { height: height + (top === first ? head : 0), space }
  })
}

function blockOf(element: Element): FlowBlock {
  const { offsetHeight: height } = element as HTMLElement
  return { height, space: Number.parseFloat(getComputedStyle(element).marginBottom) || 0 }
}

/** Of an element with the space after it, in pixels. */
export function outerHeight(element: Element): number {
  const { height, space } = blockOf(element)
  return height + space
}
