import { z } from 'zod'
import { Funnel } from './funnel.ts'
import { Comparison, LocationsList } from './locations.ts'
import { Overview } from './overview.ts'
import { SplitSummary } from './variability.ts'
import { Handling, Selection } from './vocabulary.ts'

export const ReportName = z.enum(['regional-comparison'])
export type ReportName = z.infer<typeof ReportName>

export const ReportParams = Selection.extend({
  paper: z.enum(['A4', 'Letter']).optional(),
  /** Two locations for the compare-two page; by default the two that stand furthest apart on satisfaction. */
  compare: z.tuple([z.string(), z.string()]).optional(),
  /** By default what the window speaks; from the command line English. */
  language: z.enum(['en', 'de']).optional(),
  /** Whose numbers and dates; by default those of the language. */
  region: z.enum(['GB', 'US', 'DE', 'AT', 'CH']).optional(),
})
export type ReportParams = z.infer<typeof ReportParams>

export const ReportInput = z.strictObject({ name: z.string(), params: ReportParams.optional() })

/** Everything that "regional-comparison" draws; the page computes nothing. */
export const Report = z.object({
  name: ReportName,
  paper: z.enum(['A4', 'Letter']),
  company: z.string(),
  printedAt: z.string(),
  appVersion: z.string(),
  contentHash: z.string(),
  /** Names of what the filter keeps, for the header: every filter in words. */
  filter: z.object({
    locations: z.array(z.string()),
    groups: z.array(z.string()),
    services: z.array(z.string()),
    channels: z.array(z.string()),
    customerTypes: z.array(z.string()),
    handling: Handling.nullable(),
    minimumAnswers: z.number().nullable(),
  }),
  missing: z.array(z.string()),
  overview: Overview,
  /** The overview's splits on the days of `overview.beside`, in the same order; none without these. */
  splitsBeside: z.array(SplitSummary),
  csat: LocationsList,
  wait: LocationsList,
  /** Of satisfaction and waits, where there are values. */
  funnels: z.array(Funnel),
  comparison: Comparison.nullable(),
})
export type Report = z.infer<typeof Report>

export const ReportList = z.array(z.object({ name: ReportName, title: z.string(), description: z.string() }))
