import type { ReportParams } from '#contract/reports/params.ts'
import type { BodyOf, ReportChoice, ReportName } from '#contract/reports/report.ts'
import type { Reading, Selection } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'

/** What a template composes from. */
export interface Ground {
  readonly db: Db
  readonly params: ReportParams
  /** Period and filter of the parameters, as operations take them. */
  readonly selection: Selection
}

/** One row of the table in templates.ts: what a report may be told, and how it is composed. */
export interface Template<Name extends ReportName> {
  readonly choices: readonly ReportChoice[]
  /**
   * What the report is about where that is less than its selection, as header and footer then say it: the pack of a location names no
   * other. Without it, the selection.
   */
  scope?(ground: Ground): Promise<Selection>
  /** What the report draws beside its furniture, and its own footnotes. */
  compose(ground: Ground): Promise<BodyOf<Name> & { readonly footnotes?: readonly Reading[] }>
  /** Into a folder the report is several files: the name of each, without ending, and its parameters. Without it, one. */
  files?(ground: Ground): Promise<readonly { readonly title: string; readonly params: ReportParams }[]>
}
