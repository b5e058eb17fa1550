import { isSheetError } from '../interpret/sheet-error.ts'
import { RowCells } from '../interpret/row-cells.ts'
import type { RowPlan } from '../interpret/row-plan.ts'
import { TOLD_BY_WORDS } from '../interpret/told-by-words.ts'
import type { RowNote } from '../row-outcome.ts'

/** Reads words outside of any row, by the readers of rows. */
export class WordReader {
  /** The word stands alone in its field. */
  readonly cells: RowCells
  readonly notes: RowNote[] = []
  private readonly isMissingTold: () => boolean

  /** @param isMissingTold whether it was said that a text of the file stands for no value */
  constructor(plan: RowPlan, isMissingTold: () => boolean) {
    this.cells = new RowCells(plan)
    this.isMissingTold = isMissingTold
  }

  /**
   * What a word of a field says. `odd` where something is to be noted of every row that has it; null where something is of the
   * first such row, which has not come yet.
   */
  read<T>(field: number, text: string, read: (reader: WordReader) => T): T | 'odd' | null {
    const { cells, notes } = this
    const before = cells.raw[field]!
    cells.raw[field] = text
    cells.forgetMissing()
    notes.length = 0
    const said = read(this)
    cells.raw[field] = before
    if (notes.length > 0 || isSheetError(text)) return 'odd'
    const isToBeTold = cells.standsForMissing !== null && !TOLD_BY_WORDS.has(field)
    return isToBeTold && !this.isMissingTold() ? null : said
  }
}
