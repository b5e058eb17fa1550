import type { FactsOf } from '../read/head-of.ts'

/** What a file shows of its values. */
export interface Evidence {
  readonly columns: readonly string[]
  /** Texts of a further row of names, '' where there is none. */
  readonly aliases?: readonly string[]
  /** By column: over the whole file for columns that have something to decide. */
  readonly facts: FactsOf
  /** Days that the file's name or what stands above its header names, as 2026-03-31. */
  readonly days?: readonly string[]
  /** Records to compare columns of one row with each other. */
  readonly rows: readonly (readonly string[])[]
}
