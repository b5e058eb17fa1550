import { useMemo } from 'react'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'

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
  const sorted = useMemo(() => rows.toSorted((a, b) => news(b) - news(a)), [rows])
  return <DataTable {...table} rows={sorted} maxHeight={420} />
}

function news({ state, isSaid }: Found): number {
  return Number(state === 'new' || isSaid)
}
