import { codedAt, codeAt, numberAt } from '../interaction-columns.ts'
import { factBit, factsOf, isQueued, type Recorded } from '../visit-facts.ts'
import { isServed, type RolledKind, type RolledRow } from './day-rollup.ts'
import type { RowsInOrder, TextPlaces } from './rows-in-order.ts'

const SOLVED = factBit('solved_first_time')
const CUSTOMER = factBit('customer')
const LANGUAGE = factBit('language')
const EXTERNAL_ID = factBit('external_id')

/** Columns of the view of interactions that facts are made of, besides those that are rolled up; flags: 1 = there is one. */
export const recordedColumns = `arrived_at, called_at, finished_at, quoted_wait_s, certainty,
    solved_first_time is not null as has_solved, customer is not null as has_customer, language is not null as has_language,
    external_id is not null as has_external_id`

export interface RecordedRow {
  readonly arrived_at: number
  readonly called_at: number | null
  readonly finished_at: number | null
  readonly quoted_wait_s: number | null
  readonly certainty: Recorded['certainty']
  readonly has_solved: number
  readonly has_customer: number
  readonly has_language: number
  readonly has_external_id: number
}

type Filling<T> = { -readonly [name in keyof T]: T[name] }

/** Filled for each row: a million objects would be made else. */
const recorded: Filling<Recorded> = {
  arrivedAt: 0,
  calledAt: 0,
  finishedAt: 0,
  wait: 0,
  quotedWait: 0,
  isQueued: false,
  isServed: false,
  filled: 0,
  certainty: 'exact',
}

/** Of a stored row. */
export function factsOfStored(row: RecordedRow & Pick<RolledRow, 'wait_s'> & Pick<RolledKind, 'wait_kind' | 'outcome'>): number {
  recorded.arrivedAt = row.arrived_at
  recorded.calledAt = row.called_at ?? Number.NaN
  recorded.finishedAt = row.finished_at ?? Number.NaN
  recorded.wait = row.wait_s ?? Number.NaN
  recorded.quotedWait = row.quoted_wait_s ?? Number.NaN
  recorded.isQueued = isQueued(row.wait_kind)
  recorded.isServed = isServed(row.outcome)
  recorded.filled =
    row.has_solved * SOLVED + row.has_customer * CUSTOMER + row.has_language * LANGUAGE + row.has_external_id * EXTERNAL_ID
  recorded.certainty = row.certainty
  return factsOf(recorded)
}

/** Of a row on its way into the store. */
export function factsOfSorted(rows: RowsInOrder, i: number, kind: RolledKind): number {
  const { numbers, texts } = rows
  const [columns, row] = [rows.columnsOf(i), rows.rows[i]!]
  recorded.arrivedAt = numberAt(numbers.arrivedAt, i)
  recorded.calledAt = numberAt(numbers.calledAt, i)
  recorded.finishedAt = numberAt(numbers.finishedAt, i)
  recorded.wait = numberAt(numbers.waitSeconds, i)
  recorded.quotedWait = numberAt(numbers.quotedWaitSeconds, i)
  recorded.isQueued = isQueued(kind.wait_kind)
  recorded.isServed = isServed(kind.outcome)
  recorded.filled =
    (codeAt(columns.solvedFirstTime, row) === 0 ? 0 : SOLVED) |
    (hasText(texts.customer, i) ? CUSTOMER : 0) |
    (codeAt(columns.language, row) === 0 ? 0 : LANGUAGE) |
    (hasText(texts.externalId, i) ? EXTERNAL_ID : 0)
  recorded.certainty = codedAt(columns.certainty, row) ?? 'exact'
  return factsOf(recorded)
}

/** Whether a row has a text. */
export function hasText(places: TextPlaces | null, i: number): boolean {
  return places !== null && places.starts[i]! < places.ends[i]!
}
