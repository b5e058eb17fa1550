import { z } from 'zod'
import { Coaching } from './coaching.ts'
import { CompareTwo } from './compare-two.ts'
import { DataQuality } from './data-quality.ts'
import type { Furniture } from './furniture.ts'
import { LocationPack } from './location-pack.ts'
import { Moments } from './moments.ts'
import { Monday } from './monday.ts'
import { ReportParams } from './params.ts'
import { Pinned } from './pinned.ts'
import { RegionalComparison } from './regional-comparison.ts'
import { RegionalMonthly } from './regional-monthly.ts'

/** What each template draws, in the order of the list. How to add one: docs/design.md, Paper. */
const templates = [
  Monday,
  RegionalMonthly,
  RegionalComparison,
  LocationPack,
  CompareTwo,
  Coaching,
  Moments,
  DataQuality,
  Pinned,
] as const

/** Everything that a report draws; the page computes nothing. */
export const Report = z.discriminatedUnion('name', templates)
export type Report = z.infer<typeof Report>

export type ReportName = Report['name']
export const ReportName = z.enum(templates.map(({ shape }) => shape.name.value))

export type ReportOf<Name extends ReportName> = Extract<Report, { name: Name }>
/** What a template adds to the furniture. */
export type BodyOf<Name extends ReportName> = Omit<ReportOf<Name>, keyof Furniture | 'name'>

export const ReportInput = z.strictObject({ name: z.string(), params: ReportParams.optional() })

/** What a report may be told to be about, beside period and filters; left out, it chooses. */
export const ReportChoice = z.enum(['location', 'provider', 'compare', 'pins'])
export type ReportChoice = z.infer<typeof ReportChoice>

export const ReportList = z.array(
  z.object({ name: ReportName, title: z.string(), description: z.string(), choices: z.array(ReportChoice) }),
)

/** The files that a report is, written into a folder: most are one. */
export const ReportFiles = z.object({ files: z.array(z.object({ fileName: z.string(), params: ReportParams })) })
