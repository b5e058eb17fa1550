/** Starts a page by itself, as styles/paper.css has it. */
const STARTS = '.paper-page, .paper-long, .paper-first'

/**
 * How far down a page the last of these blocks ends, when they are laid one after another and none is split, but for those that are
 * higher than a page.
 *
 * @param heights of the blocks with the space after each, in the unit of `room`
 * @param room height of a page
 */
export function endOfFlow(heights: readonly number[], room: number): number {
  return heights.reduce((at, height) => {
    if (at + height <= room) return at + height
    return height > room ? height % room : height
  }, 0)
}

/** Heights of the blocks between the last start of a page and this element, in the order of the page. */
export function heightsBefore(element: Element): readonly number[] {
  const heights: number[] = []
  for (let each = element.previousElementSibling; each !== null; each = each.previousElementSibling) {
    const blocks = [...each.querySelectorAll<HTMLElement>(':scope > .paper-block')]
    heights.unshift(...(blocks.length > 0 ? withHead(each, blocks) : [outerHeight(each)]))
    if (each.matches(STARTS)) break
  }
  return heights
}

/** What stands above the first block of a section stays with it. */
function withHead(section: Element, blocks: readonly HTMLElement[]): number[] {
  const head = blocks[0]!.offsetTop - (section as HTMLElement).offsetTop
  return blocks.map((block, i) => outerHeight(block) + (i === 0 ? Math.max(0, head) : 0))
}

/** Of an element with the space after it, in pixels. */
export function outerHeight(element: Element): number {
  const { offsetHeight } = element as HTMLElement
  return offsetHeight + (Number.parseFloat(getComputedStyle(element).marginBottom) || 0)
}
