import { useDeferredValue, useMemo } from 'react'
import { say } from '#words/say.ts'
import { useKept } from '../history-memory.ts'
import { folded } from '../keys/search.ts'
import type { SortedRow } from './long-table.tsx'
import type { TableColumn } from './table-column.ts'

/** Those rows whose words hold what is asked for; a table without words is not searched. */
export function useFound<Row>(caption: string, columns: readonly TableColumn<Row>[], rows: readonly SortedRow<Row>[]) {
  const [asked, setAsked] = useKept(`find in ${caption}`, '')
  const words = useDeferredValue(folded(asked))
  const has = rows[0] !== undefined && wordsOf(columns, rows[0].row) !== null
  const isAsked = words !== ''
  const texts = useMemo(
    () => (isAsked ? rows.map(({ row }) => folded(wordsOf(columns, row) ?? '')) : []),
    [rows, columns, isAsked],
  )
  const found = useMemo(() => (words === '' ? rows : rows.filter((_, i) => texts[i]!.includes(words))), [rows, texts, words])
  return { asked, setAsked, found, has }
}

function wordsOf<Row>(columns: readonly TableColumn<Row>[], row: Row): string | null {
  const words = columns.map(({ find, sort }, i) => (find ? find(row) : i === 0 ? sort?.(row) : null))
  const texts = words.filter(each => typeof each === 'string')
  return texts.length === 0 ? null : texts.join(' ')
}

interface TableFindProps {
  readonly caption: string
  readonly asked: string
  readonly setAsked: (asked: string) => void
  readonly found: readonly unknown[]
  readonly rows: number
  readonly has: boolean
  readonly onFind: () => void
}

/** Finds rows of a long table by their words: what is not drawn cannot be found by eye. */
export function TableFind({ caption, asked, setAsked, found, rows, has, onFind }: TableFindProps) {
  if (!has) return null
  return (
    <div className="table-find">
      <input
        className="input"
        type="search"
        dir="auto"
        aria-label={say('table.find', { table: caption })}
        placeholder={say('filter.search')}
        value={asked}
        onChange={event => {
          setAsked(event.target.value)
          onFind()
        }}
      />
      <span className="muted number" role="status">
        {say('table.found', { found: found.length, rows })}
      </span>
    </div>
  )
}
