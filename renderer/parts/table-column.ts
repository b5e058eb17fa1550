import type { ReactNode } from 'react'

export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What the column is sorted by; without it the column cannot be sorted. Null sorts last both ways. */
  readonly sort?: (row: Row) => number | string | null
  /** What a row is found by in a long table; in the first column the words it is sorted by do. */
  readonly find?: (row: Row) => string | null
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end'
  /** Explanation of the header, on hover. */
  readonly hint?: string
  /** Pixels; other columns share the rest. */
  readonly width?: number
}

export type Sorted = 'ascending' | 'descending' | undefined
