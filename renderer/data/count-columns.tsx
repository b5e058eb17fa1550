import type { ReactNode } from 'react'
import type { RowCounts } from '#contract/row-reasons.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { TableColumn } from '../parts/data-table.tsx'

const parts = ['new', 'same', 'changed', 'skipped', 'rejected'] as const

/** What became of a file's rows as columns, in the order of the sum: rows = new + same + changed + skipped + rejected.
 *  A count of rejected rows above zero is drawn by `rejected`, so that it can lead to them. */
export function countColumns<Row>(
  countsOf: (row: Row) => RowCounts | null,
  rejected: (row: Row) => ReactNode,
): TableColumn<Row>[] {
  const column = (id: keyof RowCounts, header: string, hint?: string): TableColumn<Row> => ({
    id,
    header,
    align: 'end',
    ...(hint && { hint }),
    cell: row => (id === 'rejected' && countsOf(row)?.rejected ? rejected(row) : count(countsOf(row)?.[id])),
  })
  return [
    column('rows', say('counts.rows')),
    ...parts.map((part, i) => column(part, `${i === 0 ? '=' : '+'} ${say(`counts.${part}`)}`, say(`counts.${part}.about`))),
  ]
}

function count(value: number | undefined) {
  if (value === undefined) return <span className="muted">–</span>
  return value === 0 ? <span className="muted">0</span> : formatNumber(value)
}
