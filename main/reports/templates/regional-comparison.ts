import type { ReportOf } from '#contract/reports/report.ts'
import type { Selection } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { compareLocations } from '../../locations/compare.ts'
import { locationsFunnel } from '../../locations/funnel.ts'
import { listLocations } from '../../locations/list.ts'
import { summary } from '../../overview/summary.ts'
import { listToChooseBy, pairToShow } from '../pair-to-show.ts'
import type { Template } from '../template.ts'

type Report = ReportOf<'regional-comparison'>

/** All locations side by side, and two of them in detail: by default those that stand furthest apart. */
export const regionalComparison: Template<'regional-comparison'> = {
  choices: ['compare'],
  async compose({ db, params: { compare }, selection }) {
    const overview = await summary(db, selection)
    const csat = await listLocations(db, { ...selection, metric: 'csat' })
    const wait = await listLocations(db, { ...selection, metric: 'wait' })
    const pair = compare ?? (await pairToShow(db, selection, listToChooseBy({ csat, wait })))
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
