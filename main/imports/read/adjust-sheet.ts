import { type Field, fields, type Mapping } from '#contract/mapping.ts'
import { type Noticed } from '#contract/previews.ts'
import { isOneOf, TIMES } from '../field-kinds.ts'
import { columnIndex } from '../recognise/header-fits.ts'
import { AdjustedBatch, type Adjustments } from './adjusted-batch.ts'
import type { OpenedExport } from './open-export.ts'
import type { ReadBatch } from './records-of.ts'
import type { Merge } from './xlsx/merges.ts'

/** Fields that say of which group a row is: what a merged cell says holds for every row beside it. */
const LABELS: readonly Field[] = ['location', 'provider', 'channel', 'service_type', 'customer_type', 'language']

/**
 * A sheet read as what its mapping makes of the columns: cells of labels that are merged downwards are filled down, so are empty ones
 * where the mapping says it, and bare numbers in columns of times count from 1904 where the workbook does. Above the rows nothing
 * is changed.
 */
export function adjustSheet(opened: OpenedExport, mapping: Pick<Mapping, 'fields' | 'fillDown'>): OpenedExport {
  const adjustments: Adjustments = {
    merges: filledMerges(opened, mapping)
      .map(({ merge }) => merge)
      .sort((a, b) => a.firstRow - b.firstRow),
    fill: filledColumns(opened, mapping),
    header: { line: opened.headerLine, cells: opened.headerCells },
    serials: opened.is1904 ? columnsOf(opened, mapping, field => isOneOf(TIMES, field)) : [],
  }
  if (adjustments.merges.length + adjustments.serials.length + adjustments.fill.length === 0) return opened
  return { ...opened, records: () => adjustedRecords(opened, adjustments) }
}

/** Which columns are filled down, and how many rows of each. */
export function filledDown(opened: OpenedExport, mapping: Pick<Mapping, 'fields'>): Noticed[] {
  const filled = Map.groupBy(filledMerges(opened, mapping), ({ field }) => field)
  return [...filled].map(([field, merges]) => ({
    kind: 'filled-down',
    field,
    column: mapping.fields[field]!.column!,
    rows: merges.reduce((sum, { merge: { firstRow, lastRow } }) => sum + lastRow - firstRow, 0),
  }))
}

async function* adjustedRecords(opened: OpenedExport, adjustments: Adjustments): AsyncGenerator<ReadBatch> {
  const adjusted = new AdjustedBatch(adjustments)
  for await (const { batch, done } of opened.records()) yield { batch: adjusted.of(batch), done }
}

function filledMerges({ merges = [], ...opened }: OpenedExport, { fields: rules }: Pick<Mapping, 'fields'>) {
  const isDate = rules.arrived_at?.timeColumn !== undefined
  return fields.flatMap((field): { field: Field; merge: Merge }[] => {
    const column = rules[field]?.column
    if (column === undefined || !(LABELS.includes(field) || (field === 'arrived_at' && isDate))) return []
    const place = columnIndex(opened.columns, column)
    return merges.flatMap(merge => (merge.column === place && merge.firstRow > opened.headerLine ? [{ field, merge }] : []))
  })
}

function filledColumns({ columns }: OpenedExport, { fillDown }: Pick<Mapping, 'fillDown'>): number[] {
  if (!fillDown || fillDown.said === 'no') return []
  return fillDown.columns.map(name => columnIndex(columns, name)).filter(place => place >= 0)
}

function columnsOf(
  opened: OpenedExport,
  { fields: rules }: Pick<Mapping, 'fields'>,
  isWanted: (field: Field) => boolean,
): number[] {
  const names = fields.flatMap(field => (isWanted(field) ? (rules[field]?.column ?? []) : []))
  return [...new Set(names.map(name => columnIndex(opened.columns, name)))].filter(place => place >= 0)
}
