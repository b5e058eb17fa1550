import { z } from 'zod'
import { IsoDate } from './vocabulary.ts'

/** How a spreadsheet shows a number: whole, with one or two decimals, or a share 0..1 as per cent. */
export const NumberForm = z.enum(['whole', 'tenths', 'hundredths', 'share'])
export type NumberForm = z.infer<typeof NumberForm>

/** A value of a sheet: numbers are numbers and dates are dates, everything else is text and never a formula. */
export const WorkbookCell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ number: z.number(), form: NumberForm }),
  z.strictObject({ date: IsoDate }),
])
export type WorkbookCell = z.infer<typeof WorkbookCell>

/** One table: its first row names the columns. */
export const WorkbookSheet = z.strictObject({ name: z.string().max(1000), rows: z.array(z.array(WorkbookCell)).max(1_048_576) })
export type WorkbookSheet = z.infer<typeof WorkbookSheet>
