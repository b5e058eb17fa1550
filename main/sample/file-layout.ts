import type { SampleLocation } from './truth-shape.ts'
import type { SampleVisit } from './visit.ts'

/** One column: its header and what stands in it for a visit. */
export type Column = readonly [header: string, cell: (visit: SampleVisit) => string]

/** How a branch's system writes its export. */
export interface FileLayout {
  readonly extension: 'csv' | 'tsv' | 'csv.gz'
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly byteOrderMark: boolean
  readonly delimiter: ',' | ';' | '\t'
  readonly lineEnd: '\n' | '\r\n'
  /** Lines above the header, before an empty one. */
  readonly preamble: (place: SampleLocation) => readonly string[]
  /** First cell of a closing row with the number of visits. */
  readonly total: string | null
  readonly columns: readonly Column[]
}

/** A cell: empty where nothing is known. */
export const text = (value: string | number | null) => (value === null ? '' : String(value))
export const seconds = (value: number | null, write: (seconds: number) => string) => (value === null ? '' : write(value))
const called = ({ second, waitSeconds, outcome }: SampleVisit) => (outcome === 'served' ? second + waitSeconds! : null)
const finished = (visit: SampleVisit) => (visit.outcome === 'served' ? called(visit)! + visit.serviceSeconds! : null)
export const outcomes = { served: 'Served', abandoned: 'Abandoned', no_show: 'No-show' }

/** A moment of the visit's day, written by `day` and `time`; empty where it did not come to it. */
export const moment = (day: (day: number) => string, between: string, time: (second: number) => string) => ({
  arrived: (visit: SampleVisit) => day(visit.day) + between + time(visit.second),
  called: (visit: SampleVisit) => seconds(called(visit), second => day(visit.day) + between + time(second)),
  finished: (visit: SampleVisit) => seconds(finished(visit), second => day(visit.day) + between + time(second)),
})

/** What most layouts have in common. */
export const plain = {
  encoding: 'utf-8',
  byteOrderMark: false,
  delimiter: ',',
  lineEnd: '\n',
  preamble: () => [],
  total: null,
} as const satisfies Partial<FileLayout>
