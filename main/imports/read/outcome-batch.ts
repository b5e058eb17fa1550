import type { OutcomeFlag } from '#contract/mapping.ts'
import { readFlag } from '../interpret/read-flag.ts'
import { isMissing } from '../interpret/missing-words.ts'
import { OUTCOME } from '../recognise/made-names.ts'
import { MoreColumnsBatch } from './more-columns-batch.ts'

/** A column of the file that says yes or no, by its place, and what each means. */
export interface PlacedFlag extends Pick<OutcomeFlag, 'yes' | 'no'> {
  readonly at: number
  readonly name: string
}

/** Records with one more column: the outcome that several columns of yes and no say together. What happened goes before who was served. */
export class OutcomeBatch extends MoreColumnsBatch {
  private readonly flags: readonly PlacedFlag[]

  constructor(columns: number, flags: readonly PlacedFlag[]) {
    super(columns, 1)
    this.flags = flags
  }

  protected made(record: number): string {
    let weaker = ''
    for (const { at, name, yes, no } of this.flags) {
      const text = this.batch.trimmed(record, at)
      if (text === name) return OUTCOME
      if (isMissing(text)) continue
      const outcome = readFlag(text) === false ? no : yes
      if (outcome !== undefined && outcome !== 'served') return outcome
      weaker = outcome ?? weaker
    }
    return weaker
  }
}
