import type { Hash53 } from '../interpret/hash53.ts'
import type { TextBatch } from '../read/record-batch.ts'

/** One field of rows that are read from characters rather than texts. */
export interface QuickField {
  /** Reads the field's cells of a record; false where the row is to be read by the interpreter. */
  read(batch: TextBatch, record: number): boolean
  /** Adds the cells as written to the key of a row without id. */
  addToKey(hash: Hash53): void
}
