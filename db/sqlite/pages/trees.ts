import { ByteCursor } from './byte-cursor.ts'
import { type Cell, cellOf, isInner, type Page, pageOf } from './page.ts'
import type { PageFile } from './page-file.ts'
import { recordHead } from './record.ts'
import { fits, isInTreeOf, type Shape } from './shapes.ts'

/** So many entries tell what a page holds. */
const SAMPLE = 8
/** No record of ours has more values. */
export const MOST_VALUES = 100

/** Row numbers above one and up to another; in trees of keys there is no telling. */
interface Range {
  readonly low: number
  readonly high: number
}

/** A page to be looked at, the rows that it should hold, and those that it may: a bound that is damaged costs no page. */
interface Wanted extends Range {
  readonly number: number
  readonly atMost: Range
}

const EVERYTHING: Range = { low: -1, high: Number.POSITIVE_INFINITY }

/** Which page belongs to which table or index, as far as their trees can be walked from their roots. */
export class Trees {
  readonly shapes: Shape[]
  private readonly file: PageFile
  /** Number of a shape from 1, by page; 0 = none has taken it. */
  private readonly owners: Uint16Array
  private readonly pages = new Map<Shape, number[]>()
  /** What is missing of those that could not be walked whole. */
  private readonly gaps = new Map<Shape, Range[]>()
  private readonly bytes: Buffer
  private readonly cursor: ByteCursor

  constructor(file: PageFile, shapes: readonly Shape[]) {
    this.file = file
    this.shapes = [...shapes]
    this.owners = new Uint16Array(file.pages + 1)
    this.bytes = file.newPage()
    this.cursor = new ByteCursor(this.bytes)
  }

  isTaken(page: number): boolean {
    return this.owners[page] !== 0
  }

  /** Whether some of it could not be walked. */
  isBroken(shape: Shape): boolean {
    return this.gaps.has(shape)
  }

  /** Its root is not known. */
  breakOff(shape: Shape): void {
    this.miss(shape, EVERYTHING)
  }

  /** Whether rows of these numbers, from the first to the last, are missing: others are known to be elsewhere, or deleted. */
  isMissing(shape: Shape, first: number, last: number): boolean {
    const isIn = ({ low, high }: Range) => shape.isOfKeys || (first > low && last <= high)
    return (this.gaps.get(shape) ?? []).some(isIn)
  }

  /** Pages with rows, in the order of the tree; then those that were added. */
  pagesOf(shape: Shape): readonly number[] {
    return this.pages.get(shape) ?? []
  }

  add(shape: Shape, page: number): void {
    this.owners[page] = this.shapes.indexOf(shape) + 1
    const pages = this.pages.get(shape)
    if (pages) pages.push(page)
    else this.pages.set(shape, [page])
  }

  /** Takes what lies below a root. A page that another has taken, that is of another kind or whose rows lie elsewhere is left. */
  walk(shape: Shape, root: number): void {
    const waiting: Wanted[] = [{ number: root, ...EVERYTHING, atMost: EVERYTHING }]
    for (let wanted = waiting.pop(); wanted !== undefined; wanted = waiting.pop()) {
      const page = this.read(wanted.number)
      if (page === null || this.isTaken(page.number) || !isInTreeOf(shape, page) || !this.isWithin(page, wanted.atMost)) {
        this.miss(shape, wanted)
        continue
      }
      if (isInner(page.type)) waiting.push(...this.below(page, wanted).reverse())
      else if (page.cells > 0 && !this.holds(page, [shape]).has(shape)) {
        this.miss(shape, wanted)
        continue
      }
      if (!isInner(page.type) || shape.isOfKeys) this.add(shape, page.number)
      else this.owners[page.number] = this.shapes.indexOf(shape) + 1
    }
  }

  private miss(shape: Shape, { low, high }: Range): void {
    const gaps = this.gaps.get(shape)
    if (gaps) gaps.push({ low, high })
    else this.gaps.set(shape, [{ low, high }])
  }

  /** A page of a tree, until the next is read. */
  read(number: number): Page | null {
    return this.file.read(number, this.bytes) ? pageOf(this.bytes, number) : null
  }

  /** The shapes that most of a page's rows may have. */
  holds(page: Page, shapes: readonly Shape[]): Set<Shape> {
    const step = Math.max(1, Math.floor(page.cells / SAMPLE))
    const counts = new Map<Shape, number>()
    let looked = 0
    for (let i = 0; i < page.cells; i += step, looked++) {
      const head = this.headAt(page, i)
      if (head !== null) for (const shape of shapes) if (fits(shape, head)) counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
    const most = Math.max(0, ...counts.values())
    return new Set([...counts].filter(([, count]) => count === most && 2 * count > looked).map(([shape]) => shape))
  }

  cell(page: Page, i: number): Cell | null {
    return cellOf(page, i, this.cursor)
  }

  private headAt(page: Page, i: number) {
    const cell = cellOf(page, i, this.cursor)
    if (cell === null || cell.bytes === 0) return null
    return recordHead(this.cursor.go(page.bytes, cell.from, cell.from + cell.local), cell.bytes, MOST_VALUES)
  }

  /** Whether the first and the last row that a page speaks of lie within a range. */
  private isWithin(page: Page, { low, high }: Range): boolean {
    const [first, last] = this.ends(page)
    return !(first <= low || last > high)
  }

  /** Numbers of the first and the last row of a page; not-a-number where they are not known. */
  ends(page: Page): [first: number, last: number] {
    const rowId = (i: number) => (page.cells === 0 ? Number.NaN : (this.cell(page, i)?.rowId ?? Number.NaN))
    return [rowId(0), rowId(page.cells - 1)]
  }

  /** The children of an inner page; of one whose row numbers are not in order each may hold any row of it. */
  private below(page: Page, { low, high }: Range): Wanted[] {
    const found: (Range & { readonly number: number })[] = []
    let from = low
    let isInOrder = true
    for (let i = 0; i < page.cells; i++) {
      const cell = this.cell(page, i)
      if (cell === null) {
        isInOrder = false
        continue
      }
      isInOrder &&= cell.rowId > from && cell.rowId <= high
      found.push({ number: cell.child, low: from, high: cell.rowId })
      from = cell.rowId
    }
    found.push({ number: page.lastChild, low: from, high })
    if (!isInOrder) return found.map(({ number }) => ({ number, low, high, atMost: { low, high } }))
    return found.map((child, i) => ({
      ...child,
      atMost: { low: found[i - 1]?.low ?? low, high: found[i + 1]?.high ?? high },
    }))
  }
}
