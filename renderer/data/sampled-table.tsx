import type { ReactNode } from 'react'
import { say } from '#words/say.ts'
import { SideScroll } from '../parts/side-scroll.tsx'

interface SampledTableProps {
  readonly label: string
  /** Heads of the columns behind what every such table shows: name, values as written and as read, and how many cannot be read. */
  readonly heads: readonly string[]
  /** Its rows. */
  readonly children: ReactNode
}

/** A table of a file's columns with some of their values. */
export function SampledTable({ label, heads, children }: SampledTableProps) {
  const all = [
    say('import.columns.column'),
    say('import.columns.samples'),
    say('import.columns.read'),
    say('import.columns.unreadable'),
    ...heads,
  ]
  return (
    <SideScroll className="table-scroll columns-table bare-controls" label={label}>
      <table className="table">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {all.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </SideScroll>
  )
}
