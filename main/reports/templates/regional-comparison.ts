import type { Output } from '#contract/operations.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { Selection } from '#contract/vocabulary.ts'
import { locationsById } from '#db/queries/places.ts'
import type { Db } from '#db/schema.ts'
import { compareLocations } from '../../locations/compare.ts'
import { locationsFunnel } from '../../locations/funnel.ts'
import { listLocations } from '../../locations/list.ts'
import { LOW_RESPONSE, responseRates } from '../../locations/response-rates.ts'
import { summary } from '../../overview/summary.ts'
import { resolveSelection } from '../../selection.ts'
import type { Template } from '../template.ts'

type Report = ReportOf<'regional-comparison'>

/** All locations side by side, and two of them in detail: by default those that stand furthest apart. */
export const regionalComparison: Template<'regional-comparison'> = {
  choices: ['compare'],
  async compose({ db, params: { compare }, selection }) {
    const overview = await summary(db, selection)
    const csat = await listLocations(db, { ...selection, metric: 'csat' })
    const wait = await listLocations(db, { ...selection, metric: 'wait' })
    const pair = compare ?? (await pairToShow(db, selection, csat.rows.some(row => row.estimate !== null) ? csat : wait))
    return {
      overview,
      csat,
      wait,
      funnels: await funnelsOf(db, selection),
      comparison: pair ? await compareLocations(db, { ...selection, a: pair[0], b: pair[1] }) : null,
    }
  },
}

/** The satisfied among those who answered, and waits: who lies further out than chance explains. */
async function funnelsOf(db: Db, selection: Selection): Promise<Report['funnels']> {
  const all = [
    await locationsFunnel(db, { ...selection, metric: 'csat' }),
    await locationsFunnel(db, { ...selection, metric: 'wait' }),
  ]
  return all.filter(({ state }) => state !== 'none')
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
