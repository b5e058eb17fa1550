import { z } from 'zod'

/** A value of a sheet: numbers are numbers, everything else is text and never a formula. */
export const WorkbookCell = z.union([z.string(), z.number(), z.null()])
export type WorkbookCell = z.infer<typeof WorkbookCell>

/** One table: its first row names the columns. */
export const WorkbookSheet = z.strictObject({ name: z.string().max(1000), rows: z.array(z.array(WorkbookCell)).max(1_048_576) })
export type WorkbookSheet = z.infer<typeof WorkbookSheet>
