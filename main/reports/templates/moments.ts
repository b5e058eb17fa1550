import type { HoursCompared } from '#contract/moments.ts'
import type { ReportOf } from '#contract/reports/report.ts'
import type { Metric, Reading, Selection } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { availableMetrics } from '../../available-metrics.ts'
import { sizeOf } from '../../locations/compare-reading.ts'
import { shiftEdges } from '../../moments/edges.ts'
import { momentGrid } from '../../moments/grid.ts'
import { holidayEffects } from '../../moments/holidays.ts'
import { loadCurve } from '../../moments/load-curve.ts'
import { peakHours } from '../../moments/peaks.ts'
import { resolveSelection } from '../../selection.ts'
import { scopeOf } from '../at-location.ts'
import type { Template } from '../template.ts'

type Report = ReportOf<'moments'>

/** When service differs: waits by preference, else what is rated, else whatever there is. */
export const moments: Template<'moments'> = {
  choices: ['location'],
  scope: async ground => scopeOf(ground),
  async compose(ground) {
    const { db, params, selection } = ground
    const { location: locationId } = params
    const question = { ...selection, ...(locationId !== undefined && { ...scopeOf(ground), locationId }) }
    const [lead, ...beside] = await metricsOf(db, scopeOf(ground))
    const grid = await momentGrid(db, { ...question, metric: lead })
    const hours = await Promise.all([lead, ...beside].map(metric => hoursOf(db, { ...question, metric })))
    return {
      place: locationId === undefined ? null : await nameOf(db, locationId),
      findings: [grid.reading, costReading(hours[0]!.peaks), hours[0]!.peaks.reading],
      grid,
      hours,
      load: await loadCurve(db, question),
      holidays: await holidayEffects(db, { ...question, metric: lead }),
    }
  },
}

/** The metric of the page, and satisfaction beside waits. Service time is never shown by itself. */
async function metricsOf(db: Db, selection: Selection): Promise<[Metric, ...Metric[]]> {
  const known = (await availableMetrics(db, await resolveSelection(db, selection))).filter(metric => metric !== 'service')
  if (!known.includes('wait')) return [known[0] ?? 'wait']
  return known.includes('csat') ? ['wait', 'csat'] : ['wait']
}

async function hoursOf(db: Db, question: Parameters<typeof shiftEdges>[1]): Promise<Report['hours'][number]> {
  return { peaks: await peakHours(db, question), edges: await shiftEdges(db, question) }
}

async function nameOf(db: Db, publicId: string): Promise<string> {
  const { name } = await db.selectFrom('location').select('name').where('public_id', '=', publicId).executeTakeFirstOrThrow()
  return name
}

/** How much worse the busiest hours are, with whom the answer about them names. */
function costReading({ compared, unit, reading }: Report['hours'][number]['peaks']): Reading {
  const { metric = null, scope = null, place = null } = reading.values
  return { id: 'peaks.cost', values: { metric, scope, place, ...costOf(compared, unit) } }
}

function costOf(compared: HoursCompared | null, unit: Parameters<typeof sizeOf>[2]): Reading['values'] {
  return { costVerdict: compared?.verdict ?? 'none', ...sizeOf('cost', compared?.difference.value ?? 0, unit) }
}
