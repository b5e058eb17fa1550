import { existsSync } from 'node:fs'
import type { Input, Output } from '#contract/operations.ts'
import { makeFolderOf } from '../data/data-file.ts'
import { Failure } from '../failure.ts'
import { streamWorkbook } from '../reports/stream-workbook.ts'
import type { Session } from '../session.ts'
import { rowsOut } from './row-columns.ts'

/**
 * Writes the rows of a list as a workbook, some thousand at a time, under the same rule for people as on screen.
 *
 * @throws Failure cannot-write (there is a file already), disk-full, disk-refused
 */
export async function interactionsWorkbook(
  session: Session,
  { path, ...input }: Input<'interactions.workbook'>,
): Promise<Output<'interactions.workbook'>> {
  if (existsSync(path)) throw new Failure('cannot-write', { path, detail: 'there is a file of that name already' })
  const { title, head, parts, rows, leftOut } = await rowsOut(session, input)
  await makeFolderOf(path)
  await streamWorkbook(path, { name: title, head, parts })
  return { path, rows, leftOut }
}
