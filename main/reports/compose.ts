import type { Input, Output } from '#contract/operations.ts'
import { type ReportName, ReportName as ReportNames, type ReportParams } from '#contract/reports.ts'
import { settings } from '#db/queries/settings.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import type { Db } from '#db/schema.ts'
import { say } from '#words/say.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { Failure } from '../failure.ts'
import { compareLocations } from '../locations/compare.ts'
import { listLocations } from '../locations/list.ts'
import { summary } from '../overview/summary.ts'

type Report = Output<'reports.compose'>

export function listReports(): Output<'reports.list'> {
  return {
    reports: ReportNames.options.map(name => ({
      name,
      title: say(`report.${name}.title`),
      description: say(`report.${name}.description`),
    })),
  }
}

/**
 * Everything that a report draws, in one answer of one moment: the page computes nothing.
 *
 * @throws Failure unknown-report
 */
export async function composeReport(db: Db, { name, params = {} }: Input<'reports.compose'>): Promise<Report> {
  const known = reportNamed(name)
  const { paper = 'A4', compare, ...selection } = params
  const [overview, csat, wait] = [
    await summary(db, selection),
    await listLocations(db, { ...selection, metric: 'csat' }),
    await listLocations(db, { ...selection, metric: 'wait' }),
  ]
  const pair = compare ?? furthestApart(csat.rows.length > 0 ? csat : wait)
  return {
    name: known,
    paper,
    company: (await settings(db)).get('company') ?? '',
    printedAt: new Date().toISOString(),
    appVersion: packageJson.version,
    contentHash: contentHashOf(await status(db)),
    filter: await filterInWords(db, selection),
    missing: overview.reported.filter(({ state }) => state !== 'reported').map(location => location.name),
    overview,
    csat,
    wait,
    comparison: pair ? await compareLocations(db, { ...selection, a: pair[0], b: pair[1] }) : null,
  }
}

function reportNamed(name: string): ReportName {
  const found = ReportNames.safeParse(name)
  if (!found.success) throw new Failure('unknown-report', { name, known: ReportNames.options.join(', ') })
  return found.data
}

/** The two locations with the highest and lowest estimate; null with fewer than two. */
function furthestApart({ rows }: { rows: readonly { locationId: string; estimate: number | null }[] }): [string, string] | null {
  const estimated = rows.filter(row => row.estimate !== null).sort((a, b) => b.estimate! - a.estimate!)
  return estimated.length < 2 ? null : [estimated[0]!.locationId, estimated.at(-1)!.locationId]
}

async function filterInWords(db: Db, { filter = {} }: ReportParams): Promise<Report['filter']> {
  const ids = filter.locations ?? []
  const locations =
    ids.length === 0 ? [] : await db.selectFrom('location').select('name').where('public_id', 'in', ids).orderBy('name').execute()
  return { locations: locations.map(({ name }) => name), services: filter.services ?? [], channels: filter.channels ?? [] }
}
