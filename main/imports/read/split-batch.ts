import type { Split } from '#contract/mapping.ts'
import { PERSON_PART, PLACE_PART } from '../recognise/made-names.ts'
import { MoreColumnsBatch } from './more-columns-batch.ts'
import { partsOf } from './split-cell.ts'

/** How the cells of a column are split, and the cells that a whole record of the file has. */
export interface SplitColumn extends Pick<Split, 'by' | 'first'> {
  readonly column: number
  readonly name: string
  readonly width: number
}

/** Records with two more columns: the person and the place that stand together in one. A cell without two parts is a person. */
export class SplitBatch extends MoreColumnsBatch {
  private readonly split: SplitColumn

  constructor(split: SplitColumn) {
    super(split.width, 2)
    this.split = split
  }

  protected made(record: number, added: number): string {
    const { column, name, first } = this.split
    const text = this.batch.trimmed(record, column)
    if (text === name) return added === 0 ? PERSON_PART : PLACE_PART
    const parts = partsOf(text, this.split)
    if (parts === null) return added === 0 ? text : ''
    return parts[(added === 1) === (first === 'place') ? 0 : 1]
  }
}
