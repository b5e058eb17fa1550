/** Tables that are made of the others. */
export const derived: ReadonlySet<string> = new Set(['cell', 'rating_cell', 'visit_block', 'kept_answer'])

/** What a salvage brought into a new data file. */
export interface Salvaged {
  readonly interactions: number
  /** Interactions that the ledger speaks of and that are not there. */
  readonly lost: number
  readonly imports: number
  /** Names of places and people that were lost, and stand as a number now. */
  readonly names: number
  /** Tables that could not be read to the end. */
  readonly tables: readonly string[]
}

export interface TableLoss {
  readonly table: string
  /** Places where reading broke off. */
  readonly unread: number
}
