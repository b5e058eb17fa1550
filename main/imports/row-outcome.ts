import type { Field } from '#contract/mapping.ts'
import type { ReasonCode, WarningCode } from '#contract/row-reasons.ts'
import type { NewInteraction, UnansweredRequest } from '#db/new-interaction.ts'

/** A value dropped or doubted on a row that is imported. `zone-assumed` and `date-assumed` come once per file, on the first row they concern. */
export interface RowNote {
  readonly warning: WarningCode
  readonly field: Field | null
  /** The value as written, or what was made of it. */
  readonly detail: string
}

export interface ReadRow {
  readonly kind: 'row'
  readonly interaction: NewInteraction
  readonly warnings: readonly RowNote[]
}

/** A record that is no interaction: rightly left out (skipped), or it should have been one and cannot be (rejected). */
export interface LeftOutRow {
  readonly kind: 'skipped' | 'rejected'
  /** Records after the header, from 1, blank lines included; the physical line the record begins on. */
  readonly record: number
  readonly line: number
  readonly reason: ReasonCode
  readonly detail: string
  readonly cells: readonly string[]
  /** Of an unanswered request whose time is known. */
  readonly request?: UnansweredRequest
}

/** What reading made of one record of a file. Repeats and older versions within the file are found by the writer. */
export type RowOutcome = ReadRow | LeftOutRow

export interface ReadOptions {
  /** Zone of times written without one where neither mapping nor location names a zone; null = UTC. Both are marked as assumed. */
  readonly defaultZone: string | null
  /** IANA zone of a place as spelled in the file, null when not known. Asked once per spelling and file. */
  readonly zoneOf: (place: string) => string | null
  /** IANA zone of a location by its id or name; as `zoneOf` where it is not given. */
  readonly zoneOfLocation?: (location: string) => string | null
  /** Told after every batch: bytes of the file (as packed) read so far. */
  readonly onBytes: (done: number) => void
}
