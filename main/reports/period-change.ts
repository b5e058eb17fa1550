import type { PeriodCompared } from '#contract/reports/regional-monthly.ts'
import type { Metric, Selection } from '#contract/vocabulary.ts'
import type { Db } from '#db/schema.ts'
import { mergeSufficient } from '#stats/merge-sufficient.ts'
import { pooledDifference } from '#stats/pooled-difference.ts'
import { sufficientOf } from '#stats/sufficient.ts'
import { type MetricCells, metricCells } from '../metric-cells.ts'
import { shown, shownDifference } from '../metric-facts.ts'
import { dayKinds, type DayResidual, dayResiduals, daySums } from '../moments/day-residuals.ts'
import { resolveSelection } from '../selection.ts'
import { waitFigures } from '../waits.ts'
import type { Days } from './months.ts'

/** Fewer values or days on either side are too few to say. */
const FEWEST = 30
const FEWEST_DAYS = 8
const SIGNAL = 0.05

/** A metric on some days: its figure as headlines have it, and its values by place and day. */
export interface PeriodValues {
  readonly days: Days
  readonly values: MetricCells
  readonly value: number | null
}

export async function periodValues(
  db: Db,
  metric: Metric,
  { days, selection }: { days: Days; selection: Selection },
): Promise<PeriodValues> {
  const chosen = await resolveSelection(db, { ...selection, ...days })
  const values = await metricCells(db, { metric, chosen, by: ['location', 'day'] })
  const { unit, scale, cells } = values
  const mean = cells.length === 0 ? null : shown(mergeSufficient(cells).mean, unit, scale)
  return { days, values, value: metric === 'wait' ? (await waitFigures(db, chosen)).median.value : mean }
}

/** What has changed since other days at the same places on the same weekdays, each day counting as one: days are alike within themselves. */
export function changeSince(now: PeriodValues, then: PeriodValues): PeriodCompared {
  const { days, values, value } = then
  const { unit, scale, better } = now.values
  const told = { ...days, n: values.n, value }
  const isSame = JSON.stringify(scale) === JSON.stringify(values.scale)
  const [own, others] = isSame ? residualsOf(now, then) : [[], []]
  const enough = [now.values.n, values.n].every(n => n >= FEWEST) && [own, others].every(({ length }) => length >= FEWEST_DAYS)
  const found = enough ? pooledDifference(figureOf(own), figureOf(others)) : null
  if (found === null) return { ...told, difference: null, verdict: 'too-few' }
  const shownAs = (size: number) => shownDifference(size, unit, scale)
  const isBetter = found.difference > 0 === (better === 'higher')
  return {
    ...told,
    difference: { value: shownAs(found.difference), lower: shownAs(found.lower), upper: shownAs(found.upper) },
    verdict: found.p >= SIGNAL ? 'chance' : isBetter ? 'better' : 'worse',
  }
}

type Kind = 'now' | 'then'

function residualsOf(now: PeriodValues, then: PeriodValues): [DayResidual<Kind>[], DayResidual<Kind>[]] {
  const days = new Set(now.values.cells.map(({ day }) => day))
  const kindOf = (_location: number, day: number): Kind => (days.has(day) ? 'now' : 'then')
  const sums = daySums([...now.values.cells, ...then.values.cells])
  const residuals = dayResiduals<Kind>(sums, dayKinds(sums, kindOf), 'then')
  return [residuals.filter(({ kind }) => kind === 'now'), residuals.filter(({ kind }) => kind === 'then')]
}

function figureOf(residuals: readonly DayResidual<Kind>[]) {
  return sufficientOf(residuals.map(({ residual }) => residual))
}
