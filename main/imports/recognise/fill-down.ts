import type { Field, Mapping } from '#contract/mapping.ts'
import type { OpenedExport } from '../read/open-export.ts'
import { columnIndex } from './header-fits.ts'

const FEWEST_BLOCKS = 2
/** Cells that say something, as a share of the rows at most. */
const MOST_FILLED = 1 / 3
const FIELDS: readonly Field[] = ['location', 'provider', 'arrived_at']

/**
 * The mapping of a file that seems to write a place, a person or a day only in the first of its rows: the first row has one, and most cells
 * below are empty. Whether they mean what stands above them stays open. Merged cells of a sheet say so themselves.
 */
export function withFillDown(mapping: Mapping, opened: OpenedExport, rows: readonly (readonly string[])[]): Mapping {
  const columns = FIELDS.flatMap(field => {
    const rule = mapping.fields[field]
    if (rule?.column === undefined || (field === 'arrived_at' && rule.timeColumn === undefined)) return []
    const place = columnIndex(opened.columns, rule.column)
    const isMerged = opened.merges?.some(({ column }) => column === place) ?? false
    return place >= 0 && !isMerged && areBlocks(rows.map(row => row[place] ?? '')) ? [rule.column] : []
  })
  return columns.length === 0 ? mapping : { ...mapping, fillDown: { columns, said: null } }
}

function areBlocks(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '').length
  return (cells[0] ?? '') !== '' && filled >= FEWEST_BLOCKS && filled <= cells.length * MOST_FILLED
}
