import { z } from 'zod'
import { About } from '../vocabulary.ts'
import { FilterNames } from './furniture.ts'
import { ReportParams } from './params.ts'
import { Report, ReportName } from './report.ts'

/** A report that was printed, kept with the figures of that moment. */
export const Snapshot = z.object({
  id: z.number().int(),
  name: ReportName,
  params: ReportParams,
  /** The location that it is about, where it is about one. */
  location: z.string().nullable(),
  printedAt: z.iso.datetime(),
  about: About,
  filter: FilterNames,
  contentHash: z.string(),
  appVersion: z.string(),
  /** Whether the data file has other interactions now. */
  isChanged: z.boolean(),
})
export type Snapshot = z.infer<typeof Snapshot>

export const Snapshots = z.object({ snapshots: z.array(Snapshot) })

export const SnapshotId = z.strictObject({ id: z.number().int() })

/** A report about to be printed; null where there is nothing to keep, since it was kept before. */
export const Begun = z.object({ ticket: z.number().int().nullable(), params: ReportParams, report: Report })

/** Which of the reports begun was printed. */
export const Ticket = z.strictObject({ ticket: z.number().int() })

/** The same request prints the report with the figures of that moment. */
export const Frozen = z.object({ id: z.number().int(), params: ReportParams })

const Title = z.string().trim().min(1).max(100)

/** A report saved under a title of its own, to be run again. */
export const SavedReport = z.strictObject({
  title: Title,
  name: ReportName,
  params: ReportParams,
  /** Whether its period moves on: a month becomes the last whole month that the data have, and so on. */
  follows: z.boolean(),
})
export type SavedReport = z.infer<typeof SavedReport>

export const SavedReports = z.object({ saved: z.array(SavedReport) })

export const SavedTitle = z.strictObject({ title: Title })
