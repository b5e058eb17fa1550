/** Tables that are made of the others. */
export const derived: ReadonlySet<string> = new Set(['cell', 'rating_cell', 'visit_block', 'kept_answer'])

/** What a salvage brought into a new data file. */
export interface Salvaged {
  readonly interactions: number
  /** Interactions that the ledger speaks of and that are not there. */
  readonly lost: number
  readonly imports: number
  /** Imports of which some is lost, or whose entry in the ledger is. */
  readonly lacking: readonly SalvagedImport[]
  /** Names of places and people that were lost, and stand as a number now. */
  readonly names: number
  /** Tables that could not be read to the end. */
  readonly tables: readonly string[]
}

export interface SalvagedImport {
  readonly importId: number
  readonly fileName: string
  /** Rows that are there, and that the ledger says it brought; null where its entry is lost. */
  readonly found: number
  readonly brought: number | null
}
