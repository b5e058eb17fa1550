import type { ReactNode } from 'react'
import type { InteractionRow, InteractionSort } from '#contract/interactions.ts'
import { formatDate, formatDuration, formatNumber } from '#words/format.ts'
import { type MessageId, say } from '#words/say.ts'
import { Name } from '../parts/name.tsx'

export interface RowColumn {
  readonly id: string
  readonly header: string
  /** Share of the width, as a CSS grid takes it. */
  readonly width: string
  readonly sort?: InteractionSort
  readonly align?: 'end'
  /** Words from a file: the cell itself cuts them, since an element more in every row is felt while they scroll. */
  readonly name?: (row: InteractionRow) => string | null
  /** What stands there, or where there is no name. */
  readonly cell: (row: InteractionRow) => ReactNode
}

interface RowColumnsOf {
  /** Those that are told. */
  readonly ratings: readonly ('csat' | 'nps' | 'ces')[]
  /** What all rows have in common: it would stand in every one of them. */
  readonly common?: readonly ('location' | 'person')[]
  /** Rows that were asked for because of their comments. */
  readonly ofComments?: boolean
}

/** The columns of the list. */
export function rowColumns(of: RowColumnsOf, onOpen: (row: InteractionRow) => void): readonly RowColumn[] {
  const { common = [] } = of
  return allColumns(of, onOpen).filter(({ id }) => !(common as readonly string[]).includes(id))
}

function allColumns({ ratings, ofComments }: RowColumnsOf, onOpen: (row: InteractionRow) => void): readonly RowColumn[] {
  const column = (id: string, header: MessageId, width: string, cell: RowColumn['cell']): RowColumn => ({
    id,
    header: say(header),
    width,
    cell,
  })
  return [
    { ...column('when', 'interactions.when', '136px', row => <When row={row} onOpen={onOpen} />), sort: 'time' },
    {
      ...column('location', 'interactions.location', 'minmax(104px, 1.2fr)', () => null),
      name: row => row.locationName,
      sort: 'location',
    },
    {
      ...column('person', 'interactions.provider', 'minmax(92px, 1.2fr)', personWords),
      name: row => row.providerName,
      sort: 'person',
    },
    {
      ...column('what', 'interactions.what', 'minmax(90px, 1.2fr)', () => null),
      name: row => [row.service, row.channel].filter(Boolean).join(' · '),
      sort: 'what',
    },
    {
      ...column('outcome', 'interactions.outcome', 'minmax(76px, 0.5fr)', row => say(`outcome.${row.outcome ?? 'unknown'}`)),
      sort: 'outcome',
    },
    { ...column('wait', 'interactions.wait', '78px', row => durationWords(row.waitSeconds)), sort: 'wait', align: 'end' },
    {
      ...column('service', 'interactions.service-time', '80px', row => durationWords(row.serviceSeconds)),
      sort: 'service',
      align: 'end',
    },
    ...ratings.map(
      (metric): RowColumn => ({
        ...column(metric, metric === 'nps' ? 'interactions.nps' : `metric.${metric}.name`, ratingWidth[metric], row =>
          ratingWords(row[metric]),
        ),
        sort: metric,
        align: 'end',
      }),
    ),
    {
      ...column('comment', 'interactions.comment', ofComments ? 'minmax(88px, 4fr)' : 'minmax(88px, 1.4fr)', row => (
        <Comment row={row} onOpen={onOpen} />
      )),
      sort: 'comment',
    },
    {
      ...column('source', 'interactions.source', 'minmax(94px, 1fr)', row => <Source row={row} />),
      sort: 'source',
    },
  ]
}

const ratingWidth = { csat: '104px', nps: '68px', ces: '124px' } as const

export function whenWords({ localDate, localTime }: InteractionRow): string {
  return [formatDate(localDate), localTime].filter(Boolean).join(' ')
}

export function sourceWords({ file, line }: InteractionRow): string {
  return say('interactions.file-line', { file, line })
}

export function personWords({ providerName }: InteractionRow): ReactNode {
  return providerName === null ? (
    <span title={say('interactions.hidden')}>{say('shell.nothing')}</span>
  ) : (
    <Name>{providerName}</Name>
  )
}

export function durationWords(seconds: number | null): string {
  return seconds === null ? say('shell.nothing') : formatDuration(seconds)
}

export function ratingWords(rating: InteractionRow['csat']): string {
  return rating === null ? say('shell.nothing') : say('interactions.rating-of', { raw: rating.raw, maximum: rating.maximum })
}

/** The moment of a row opens all of it. */
function When({ row, onOpen }: { readonly row: InteractionRow; readonly onOpen: (row: InteractionRow) => void }) {
  return (
    <button type="button" className="row-open" title={say('interactions.open-row')} onClick={() => onOpen(row)}>
      {whenWords(row)}
    </button>
  )
}

/** Of a long name of a file so much that the line beside it is seen. */
function Source({ row }: { readonly row: InteractionRow }) {
  return (
    <span className="row-source" title={sourceWords(row)}>
      <Name>{row.file}</Name>
      <span className="number">{formatNumber(row.line)}</span>
    </span>
  )
}

/** As much of a comment as the column holds; the whole of it, and the rest of its row, opens. */
function Comment({ row, onOpen }: { readonly row: InteractionRow; readonly onOpen: (row: InteractionRow) => void }) {
  const { comment, complaint } = row
  const words = [complaint ? say('interactions.complaint') : '', comment ?? ''].filter(Boolean).join(': ')
  if (words === '') return null
  return (
    <button type="button" className="row-comment" dir="auto" title={say('interactions.open-row')} onClick={() => onOpen(row)}>
      {words}
    </button>
  )
}
