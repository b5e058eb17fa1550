import { codedAt, type InteractionColumns, type Numbers, numberAt, startOf, type Texts } from '../interaction-columns.ts'
import type { InteractionRowTable } from '../schema.ts'
import type { RecordBytes } from './record-bytes.ts'
import type { WaitingRows } from './waiting-rows.ts'

/** Columns of the table in the order in which `putInteraction` has them. */
export const recordColumns: readonly (keyof InteractionRowTable)[] = [
  'id',
  'record',
  'line',
  'provider_id',
  'spelled_id',
  'kind_id',
  'arrived_at',
  'local_minute',
  'called_at',
  'finished_at',
  'updated_at',
  'wait_s',
  'quoted_wait_s',
  'service_s',
  'resolution_s',
  'reopened',
  'complaint_category',
  'comment',
  'language',
  'customer',
  'customer_type',
  'provider_since',
  'external_id',
  'row_hash',
  'visible',
]

/** A waiting row as its record. Spelled out: a loop over columns would take several times as long. */
export function putInteraction(to: RecordBytes, waiting: WaitingRows, at: number, kindId: number, lineShift: number): void {
  const columns = waiting.columns[at]!
  const row = waiting.rows[at]!
  const record = waiting.records[at]!
  const line = numberAt(columns.line, row)
  to.begin()
  to.none() // the id lies beside the record
  to.whole(record)
  to.whole(line - record === lineShift ? Number.NaN : line)
  to.whole(waiting.providerIds[at]!)
  to.whole(waiting.spelledIds[at]! || Number.NaN)
  to.whole(kindId)
  putWhole(to, columns.arrivedAt, row)
  putWhole(to, columns.localMinute, row)
  putWhole(to, columns.calledAt, row)
  putWhole(to, columns.finishedAt, row)
  putWhole(to, columns.updatedAt, row)
  putReal(to, columns.waitSeconds, row)
  putReal(to, columns.quotedWaitSeconds, row)
  putReal(to, columns.serviceSeconds, row)
  putReal(to, columns.resolutionSeconds, row)
  putWhole(to, columns.reopened, row)
  putWord(to, columns.complaintCategory, row)
  putText(to, columns.comment, row)
  putWord(to, columns.language, row)
  putText(to, columns.customer, row)
  putWord(to, columns.customerType, row)
  putWord(to, columns.providerSince, row)
  putText(to, columns.externalId, row)
  putWhole(to, columns.rowHash, row)
  to.whole(waiting.visible[at]!)
}

function putWhole(to: RecordBytes, column: Numbers, row: number): void {
  if (column === null) to.none()
  else to.whole(column[row]!)
}

function putReal(to: RecordBytes, column: Numbers, row: number): void {
  if (column === null) to.none()
  else to.real(column[row]!)
}

function putText(to: RecordBytes, column: Texts | null, row: number): void {
  if (column === null) return to.none()
  const start = startOf(column, row)
  const end = column.ends[row]!
  if (start === end) to.none()
  else to.utf8(column.bytes, start, end)
}

type Words = InteractionColumns['language' | 'providerSince']

function putWord(to: RecordBytes, column: Words, row: number): void {
  const word = codedAt(column, row)
  if (word === null) to.none()
  else to.text(word)
}
