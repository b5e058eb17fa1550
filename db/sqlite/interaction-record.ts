import { codedAt, type InteractionColumns, type Numbers, numberAt, type Texts } from '../interaction-columns.ts'
import type { InteractionRowTable } from '../schema.ts'
import type { RecordBytes } from './record-bytes.ts'
import type { RowsInOrder, TextPlaces } from './rows-in-order.ts'

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

/** A row as its record. Spelled out: a loop over columns would take several times as long. */
export function putInteraction(to: RecordBytes, rows: RowsInOrder, i: number, kindId: number, lineShift: number): void {
  const { numbers, texts } = rows
  const columns = rows.columnsOf(i)
  const row = rows.rows[i]!
  const record = rows.records[i]!
  const line = numberAt(numbers.line, i)
  to.begin(recordColumns.length)
  to.none() // the id lies beside the record
  to.whole(record)
  to.whole(line - record === lineShift ? Number.NaN : line)
  to.whole(rows.providerIds[i]!)
  to.whole(rows.spelledIds[i]! || Number.NaN)
  to.whole(kindId)
  putWhole(to, numbers.arrivedAt, i)
  putWhole(to, numbers.localMinute, i)
  putWhole(to, numbers.calledAt, i)
  putWhole(to, numbers.finishedAt, i)
  putWhole(to, numbers.updatedAt, i)
  putReal(to, numbers.waitSeconds, i)
  putReal(to, numbers.quotedWaitSeconds, i)
  putReal(to, numbers.serviceSeconds, i)
  putReal(to, numbers.resolutionSeconds, i)
  putWhole(to, numbers.reopened, i)
  putWord(to, columns.complaintCategory, row)
  putText(to, columns.comment, texts.comment, i)
  putWord(to, columns.language, row)
  putText(to, columns.customer, texts.customer, i)
  putWord(to, columns.customerType, row)
  putWord(to, columns.providerSince, row)
  putText(to, columns.externalId, texts.externalId, i)
  putWhole(to, numbers.rowHash, i)
  to.whole(rows.visible[i]!)
}

function putWhole(to: RecordBytes, numbers: Numbers, i: number): void {
  if (numbers === null) to.none()
  else to.whole(numbers[i]!)
}

function putReal(to: RecordBytes, numbers: Numbers, i: number): void {
  if (numbers === null) to.none()
  else to.real(numbers[i]!)
}

function putText(to: RecordBytes, column: Texts | null, places: TextPlaces | null, i: number): void {
  if (column === null || places === null || places.starts[i] === places.ends[i]) to.none()
  else to.utf8(column.bytes, places.starts[i]!, places.ends[i]!)
}

type Words = InteractionColumns['language' | 'providerSince']

function putWord(to: RecordBytes, column: Words, row: number): void {
  const word = codedAt(column, row)
  if (word === null) to.none()
  else to.text(word)
}
