import type { ControlChart } from '#contract/charts.ts'
import type { Scale } from '#contract/vocabulary.ts'
import type { TargetRow } from '#db/queries/targets.ts'
import type { ChartSource } from '../moments/control-chart.ts'
import type { WeeklySeries } from '../moments/chart-of-weeks.ts'
import { factsOf } from '../metric-facts.ts'
import type { TargetOn } from './series-target.ts'
import { promiseFacts } from './target-of.ts'
import { sharedTargetAt } from './target-at.ts'

/** What a series of some locations (internal ids) aims at on a day: one value that all of them share, on the scale that is charted. */
export function targetOnDay(
  { targets, promise }: Pick<ChartSource, 'targets'> & Pick<ControlChart, 'promise'>,
  { metric, unit, scale }: Pick<WeeklySeries, 'metric' | 'unit' | 'scale'>,
  locations: readonly number[],
): TargetOn {
  const rows = targets.filter(row => row.metric === metric && (row.within_s !== null) === (promise !== null))
  const charted = promise === null ? factsOf(metric).unit : promiseFacts.unit
  if (rows.length === 0 || charted !== unit) return () => null
  return day => {
    const shared = sharedTargetAt(rows, locations, day)
    if (promise?.kind === 'seconds' && shared?.within_s !== promise.seconds) return null
    return shared !== null && fits(shared, scale) ? shared.value : null
  }
}

/** Rows that only end a target fit every scale. */
function fits({ scale_minimum, scale_maximum, value }: TargetRow, { minimum, maximum }: Scale): boolean {
  return scale_minimum === null || value === null || (scale_minimum === minimum && scale_maximum === maximum)
}
