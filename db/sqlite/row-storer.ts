import type { Database } from 'better-sqlite3'
import type { InteractionKinds } from './interaction-kinds.ts'
import { putInteraction, recordColumns } from './interaction-record.ts'
import { type RowInserter, rowInserter } from './interaction-row.ts'
import { prepared } from './prepared.ts'
import { RecordBytes } from './record-bytes.ts'
import type { RowsInOrder } from './rows-in-order.ts'
import type { Staging } from './staging.ts'

const TABLE = 'interaction_row'

export interface RowStorer extends RowInserter {
  /** Stores what is staged: rows of the import can be read or changed after it, until more are added. */
  settle(): void
}

/** Stores rows: the first by handing over their values, those of a large file by staging them. */
export function rowStorer(
  raw: Database,
  rows: RowsInOrder,
  { kinds, staging }: { kinds: InteractionKinds; staging: Staging },
): RowStorer {
  const inserter = rowInserter(raw, rows, kinds)
  const record = new RecordBytes()
  let canStage: boolean | null = null
  let stages = false
  let lineShift = 0

  function stage(from: number, to: number, firstId: number): void {
    for (let i = from; i < to; i++) {
      putInteraction(record, rows, i, kinds.kind(rows.kinds[i]!).id, lineShift)
      staging.add(firstId + i - from, record)
    }
  }

  /** Of the same definition as the table of the store: SQLite then copies records without reading them. */
  const copy = () => staging.copy(TABLE, { name: TABLE, definition: definitionOf(raw) })

  return {
    begin(shift): void {
      stages = canStage === true && staging.hasRoom
      canStage ??= isKnownTable(raw)
      lineShift = shift
      if (!stages) inserter.begin(shift)
    },
    add: (from, to, firstId) => (stages ? stage(from, to, firstId) : inserter.add(from, to, firstId)),
    flush(): void {
      inserter.flush()
      if (staging.isFull) copy()
    },
    settle: copy,
  }
}

function definitionOf(raw: Database): string {
  return prepared(raw, 'select sql from sqlite_schema where name = ?').pluck().get(TABLE) as string // there it is
}

/** Whether the file's table is the one that records are made for. */
function isKnownTable(raw: Database): boolean {
  const columns = raw.pragma(`table_info(${TABLE})`) as { name: string }[]
  return columns.map(({ name }) => name).join() === recordColumns.join()
}
