import type { Input, Output } from '#contract/operations.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { type ReportName, ReportName as ReportNames, type ReportParams } from '#contract/reports.ts'
import { locationsById } from '#db/queries/places.ts'
import { settings } from '#db/queries/settings.ts'
import { contentHashOf, status } from '#db/queries/status.ts'
import type { Db } from '#db/schema.ts'
import { say } from '#words/say.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { Failure } from '../failure.ts'
import { compareLocations } from '../locations/compare.ts'
import { locationsFunnel } from '../locations/funnel.ts'
import { listLocations } from '../locations/list.ts'
import { LOW_RESPONSE, responseRates } from '../locations/response-rates.ts'
import { summary } from '../overview/summary.ts'
import { resolveSelection } from '../selection.ts'
import { split } from '../variability/split.ts'

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
  const { paper = 'A4', compare, language: _language, region: _region, ...selection } = params // the page speaks, not the answer
  const [overview, csat, wait] = [
    await summary(db, selection),
    await listLocations(db, { ...selection, metric: 'csat' }),
    await listLocations(db, { ...selection, metric: 'wait' }),
  ]
  const pair = compare ?? (await pairToShow(db, selection, csat.rows.some(row => row.estimate !== null) ? csat : wait))
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
    splitsBeside: await splitsBeside(db, selection, overview),
    csat,
    wait,
    funnels: await funnelsOf(db, selection),
    comparison: pair ? await compareLocations(db, { ...selection, a: pair[0], b: pair[1] }) : null,
  }
}

/** Where unevenness came from on the days that the overview sets beside its own. */
async function splitsBeside(db: Db, { against: _against, ...selection }: Selection, { beside, splits }: Report['overview']) {
  if (beside === null) return []
  const found: Report['splitsBeside'] = []
  for (const { metric } of splits) {
    const {
      locations: _locations,
      providers: _providers,
      ...summary
    } = await split(db, {
      ...selection,
      from: beside.from,
      to: beside.to,
      metric,
    })
    found.push(summary)
  }
  return found
}

/** The satisfied among those who answered, and waits: who lies further out than chance explains. */
async function funnelsOf(db: Db, selection: Selection): Promise<Report['funnels']> {
  const all = [
    await locationsFunnel(db, { ...selection, metric: 'csat' }),
    await locationsFunnel(db, { ...selection, metric: 'wait' }),
  ]
  return all.filter(({ state }) => state !== 'none')
}

function reportNamed(name: string): ReportName {
  const found = ReportNames.safeParse(name)
  if (!found.success) throw new Failure('unknown-report', { name, known: ReportNames.options.join(', ') })
  return found.data
}

type Listed = Pick<Output<'locations.list'>, 'metric' | 'rows'>

/** Fewer values than this are not what a report should dwell on. */
const FEW_VALUES = 30

/**
 * The two locations furthest apart. Those with few values, and for ratings those where few customers answered, are passed over
 * as long as two others are left; null with fewer than two.
 */
async function pairToShow(db: Db, selection: Selection, { metric, rows }: Listed): Promise<[string, string] | null> {
  const estimated = rows.filter(row => row.estimate !== null)
  const rates = metric === 'csat' ? await responseRates(db, await resolveSelection(db, selection)) : new Map<number, number>()
  const ids = await publicIds(db)
  const enough = estimated.filter(({ n }) => n >= FEW_VALUES)
  const answered = enough.filter(({ locationId }) => (rates.get(ids.get(locationId)!) ?? 1) >= LOW_RESPONSE)
  return furthestApart([answered, enough].find(left => left.length >= 2) ?? estimated)
}

async function publicIds(db: Db): Promise<Map<string, number>> {
  return new Map(Array.from(await locationsById(db), ([id, { publicId }]) => [publicId, id]))
}

function furthestApart(rows: readonly { locationId: string; estimate: number | null }[]): [string, string] | null {
  const ordered = rows.toSorted((a, b) => b.estimate! - a.estimate!)
  return ordered.length < 2 ? null : [ordered[0]!.locationId, ordered.at(-1)!.locationId]
}

async function filterInWords(db: Db, { filter = {} }: ReportParams): Promise<Report['filter']> {
  const ids = filter.locations ?? []
  const locations =
    ids.length === 0 ? [] : await db.selectFrom('location').select('name').where('public_id', 'in', ids).orderBy('name').execute()
  const { groups = [], services = [], channels = [], customerTypes = [], handling = null, minimumAnswers = null } = filter
  return { locations: locations.map(({ name }) => name), groups, services, channels, customerTypes, handling, minimumAnswers }
}
