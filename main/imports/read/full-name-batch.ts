import { isMissing } from '../interpret/missing-words.ts'
import { FULL_NAME } from '../recognise/made-names.ts'
import { MoreColumnsBatch } from './more-columns-batch.ts'

/** Where the two names of a person stand, and what their columns are called. */
export interface NamePlaces {
  readonly places: readonly [first: number, last: number]
  readonly names: readonly [first: string, last: string]
}

/** Records with one more column: first and last name of a person as one. */
export class FullNameBatch extends MoreColumnsBatch {
  private readonly whose: NamePlaces

  constructor(columns: number, whose: NamePlaces) {
    super(columns, 1)
    this.whose = whose
  }

  protected made(record: number): string {
    const texts = this.whose.places.map(place => this.batch.trimmed(record, place))
    if (texts.every((text, i) => text === this.whose.names[i])) return FULL_NAME
    return texts.filter(text => !isMissing(text)).join(' ')
  }
}
