import type { Input, Output } from '#contract/operations.ts'
import { toCsv } from '#words/to-csv.ts'
import { plainCell } from '../reports/plain-cell.ts'
import type { Session } from '../session.ts'
import { rowsOut } from './row-columns.ts'

/** The rows of a list as CSV, under the same rule for people as on screen. */
export async function interactionsCsv(session: Session, input: Input<'interactions.csv'>): Promise<Output<'interactions.csv'>> {
  const { head, parts, rows, leftOut } = await rowsOut(session, input)
  const texts = [toCsv([head])]
  for await (const part of parts) texts.push(toCsv(part.map(row => row.map(cell => plainCell(cell)))))
  return { csv: texts.join(''), rows, leftOut }
}
