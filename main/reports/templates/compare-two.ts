import type { ReportOf } from '#contract/reports/report.ts'
import { compareLocations } from '../../locations/compare.ts'
import { listLocations } from '../../locations/list.ts'
import { oncePer } from '../once-per.ts'
import { listToChooseBy, pairToShow } from '../pair-to-show.ts'
import type { Ground, Template } from '../template.ts'

type Why = ReportOf<'compare-two'>['why']

interface Chosen {
  readonly pair: readonly [string, string] | null
  readonly why: Why
}

const chosenOf = oncePer(async ({ db, params: { compare }, selection }: Ground): Promise<Chosen> => {
  if (compare !== undefined) return { pair: compare, why: null }
  const list = listToChooseBy({
    csat: await listLocations(db, { ...selection, metric: 'csat' }),
    wait: await listLocations(db, { ...selection, metric: 'wait' }),
  })
  const pair = await pairToShow(db, selection, list)
  const { length: locations } = list.rows
  if (pair === null) return { pair, why: { id: 'compare-two.none', values: { locations } } }
  return { pair, why: { id: 'compare-two.furthest', values: { whichMetrics: [list.metric], locations } } }
})

/** Two locations side by side: by default those that stand furthest apart. */
export const compareTwo: Template<'compare-two'> = {
  choices: ['compare'],
  async scope(ground) {
    const { pair } = await chosenOf(ground)
    const { selection } = ground
    return pair === null ? selection : { ...selection, filter: { ...selection.filter, locations: [...pair] } }
  },
  async compose(ground) {
    const { pair, why } = await chosenOf(ground)
    const { db, selection } = ground
    return { comparison: pair && (await compareLocations(db, { ...selection, a: pair[0], b: pair[1] })), why }
  },
}
