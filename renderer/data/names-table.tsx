import { useState } from 'react'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'

/** Rows shown before all are asked for. */
const SHOWN = 200

interface Found {
  readonly state: 'known' | 'new'
  readonly isSaid: boolean
}

interface NamesTableProps<Row extends Found> {
  readonly caption: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
}

/** Spellings and what they become: what is new or said first, in the order given otherwise. */
export function NamesTable<Row extends Found>({ rows, ...table }: NamesTableProps<Row>) {
  const [all, setAll] = useState(rows.length <= SHOWN)
  const sorted = rows.toSorted((a, b) => news(b) - news(a))
  return (
    <>
      <DataTable {...table} rows={all ? sorted : sorted.slice(0, SHOWN)} maxHeight={420} />
      {!all && rows.length > SHOWN && (
        <Button onClick={() => setAll(true)}>{say('import.names.show-all', { rows: rows.length })}</Button>
      )}
    </>
  )
}

function news({ state, isSaid }: Found): number {
  return Number(state === 'new' || isSaid)
}
