import { z } from 'zod'

/** A value of a sheet: numbers are numbers, everything else is text and never a formula. */
export const SheetCell = z.union([z.string(), z.number(), z.null()])
export type SheetCell = z.infer<typeof SheetCell>

/** One table: its first row names the columns. */
export const Sheet = z.strictObject({ name: z.string().max(1000), rows: z.array(z.array(SheetCell)).max(1_048_576) })
export type Sheet = z.infer<typeof Sheet>
