import type { ReportOf } from '#contract/reports/report.ts'
import type { Step } from './steps.ts'

export interface PartProps {
  readonly report: ReportOf<'monday'>
  readonly step: Step
  /** Pixels. */
  readonly width: number
  /** Pixels of a chart. */
  readonly height: number
}
