import type { InteractionColumns } from '#db/interaction-columns.ts'
import type { NewInteraction } from '#db/new-interaction.ts'
import { RowPacker } from '#main/imports/pack-rows.ts'

/** Rows of a test as the import hands them to the store. */
export function batchOf(rows: readonly NewInteraction[]): InteractionColumns {
  const packer = new RowPacker(Math.max(1, rows.length))
  for (const row of rows) packer.add(row, [])
  return packer.take().columns
}
