import type { FilePreview } from '#contract/previews.ts'

type Seen = Pick<FilePreview, 'state' | 'failure'>

const HOLDS_NO_INTERACTIONS: readonly (string | undefined)[] = ['no-time-column', 'no-header', 'file-empty', 'aggregates']

/**
 * Sheets of a workbook that hold no interactions, such as notes or lists of names, are left out without a word of their own
 * where another sheet of it holds some. They are told where nothing of the workbook can be read.
 */
export class LooseSheets<T> {
  private held: T[] = []
  private book: string | null = null
  private hasOther = false

  /** What is to be told now: the one given, unless it waits, and those of the workbook before that waited in vain. */
  take(one: T, book: string | null, seen: Seen): T[] {
    const before = book === this.book ? [] : this.rest()
    this.book = book
    const isLoose = book !== null && HOLDS_NO_INTERACTIONS.includes(seen.failure?.code)
    this.hasOther ||= !isLoose
    if (isLoose) this.held.push(one)
    return isLoose ? before : [...before, one]
  }

  /** Those that waited in vain. */
  rest(): T[] {
    const { held, hasOther } = this
    this.held = []
    this.hasOther = false
    return hasOther ? [] : held
  }
}
