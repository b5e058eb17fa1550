import { z } from 'zod'
import { Selection } from '../vocabulary.ts'

/** How a report lies on paper. */
export const Sheet = z.object({
  paper: z.enum(['A4', 'Letter']),
  orientation: z.enum(['portrait', 'landscape']),
  /** `large` is a fifth larger, everything with it. */
  textSize: z.enum(['normal', 'large']),
  /** Every report can be read without colour; `grey` prints none. */
  ink: z.enum(['colour', 'grey']),
})
export type Sheet = z.infer<typeof Sheet>

/** What a person wrote on a figure of a report: it is printed under it. */
export const Note = z.strictObject({
  /** As the drawn report names its figures (`data-figure`). */
  figure: z.string().max(100),
  text: z.string().trim().min(1).max(1000),
})
export type Note = z.infer<typeof Note>

/** Every parameter has a sensible choice where it is left out; without any a report takes the whole data file. */
export const ReportParams = Selection.extend({
  ...Sheet.partial().shape,
  /** `pseudonyms` whatever the settings say; `names` only where these show names. */
  people: z.enum(['names', 'pseudonyms']).optional(),
  /** By default what the window speaks; from the command line English. */
  language: z.enum(['en', 'de']).optional(),
  /** Whose numbers and dates; by default those of the language. */
  region: z.enum(['GB', 'US', 'DE', 'AT', 'CH']).optional(),
  notes: z.array(Note).max(100).optional(),
  /** Of reports about one location: by default each of the selection, or the one that needs it most. */
  location: z.string().optional(),
  /** Of reports about one person. */
  provider: z.string().optional(),
  /** Two locations side by side; by default the two that stand furthest apart. */
  compare: z.tuple([z.string(), z.string()]).optional(),
  /** Ids of pins; by default all. */
  pins: z.array(z.string()).optional(),
  /** Title of a saved report, whose parameters hold where these say nothing else. */
  saved: z.string().optional(),
  /** Number of a snapshot: the report is printed again with the figures of that moment. */
  frozen: z.number().int().optional(),
})
export type ReportParams = z.infer<typeof ReportParams>

/** How reports are made, whatever they are about; what is not chosen is as usual. */
export const ReportOptions = ReportParams.pick({
  paper: true,
  orientation: true,
  textSize: true,
  ink: true,
  people: true,
  language: true,
})
export type ReportOptions = z.infer<typeof ReportOptions>
