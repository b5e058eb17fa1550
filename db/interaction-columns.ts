import type { NewInteraction, NewRating } from './new-interaction.ts'

/** Few different values that come again and again: each once, and which one every row has (0 = null). */
export interface Coded<T> {
  readonly values: readonly T[]
  readonly codes: Uint16Array
}

/** Fields by how their columns are kept; every other field holds numbers. */
export type CodedField =
  | 'place'
  | 'person'
  | 'customerType'
  | 'providerSince'
  | 'channel'
  | 'service'
  | 'zone'
  | 'certainty'
  | 'clock'
  | 'waitKind'
  | 'outcome'
  | 'solvedFirstTime'
  | 'csat'
  | 'nps'
  | 'ces'
  | 'ratingOffered'
  | 'complaint'
  | 'complaintCategory'
  | 'language'
export type TextField = 'customer' | 'comment' | 'externalId'
export type NumberField = Exclude<keyof NewInteraction, CodedField | TextField>

/** Numbers as one block, NaN = null; null where no row has a value. */
export type Numbers = Float64Array<ArrayBuffer> | null
/** Texts that mostly differ, one after the other as UTF-8, and where each ends; an empty one is null. Thousands of them cost one object. */
export interface Texts {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array
}

/**
 * Interactions as columns, `count` rows long: thousands of rows then cost a few lists instead of as many objects, on their way
 * from thread to thread and in the store's writer.
 */
export type InteractionColumns = { readonly count: number } & { readonly [name in NumberField]: Numbers } & {
  readonly [name in TextField]: Texts | null
} & { readonly [name in CodedField]: Coded<NonNullable<NewInteraction[name]>> | null }

/** @returns NaN where the row has none */
export function numberAt(column: Numbers, row: number): number {
  return column === null ? Number.NaN : column[row]!
}

export function numberOrNullAt(column: Numbers, row: number): number | null {
  if (column === null) return null
  const value = column[row]!
  return Number.isNaN(value) ? null : value
}

export function codeAt(column: Coded<unknown> | null, row: number): number {
  return column === null ? 0 : column.codes[row]!
}

export function codedAt<T extends string | boolean | NewRating>(column: Coded<T> | null, row: number): T | null {
  if (column === null) return null
  const code = column.codes[row]!
  return code === 0 ? null : column.values[code - 1]!
}

export function textAt(column: Texts | null, row: number): string | null {
  if (column === null) return null
  const start = startOf(column, row)
  const end = column.ends[row]!
  return start === end ? null : Buffer.from(column.bytes.buffer, column.bytes.byteOffset + start, end - start).toString()
}

/** Where a row's text begins. */
export function startOf({ ends }: Texts, row: number): number {
  return row === 0 ? 0 : ends[row - 1]!
}

export function hasTextAt(column: Texts | null, row: number): boolean {
  return column !== null && startOf(column, row) < column.ends[row]!
}
