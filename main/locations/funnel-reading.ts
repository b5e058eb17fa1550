import type { Output } from '#contract/operations.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { namesOf } from './names-of.ts'

type Funnel = Output<'locations.funnel'>
type Found = Pick<Funnel, 'metric' | 'kind' | 'promise' | 'state' | 'widened' | 'enough' | 'units' | 'better'> & {
  readonly name: string
  readonly places: number
  /** Of ratings: locations where few answered, by public id. */
  readonly fewAnswered: ReadonlySet<string>
}

/** Which locations lie outside the funnel, and on which side. */
export function funnelReading({
  metric,
  kind,
  promise,
  state,
  widened,
  enough,
  units,
  better,
  name,
  places,
  fewAnswered,
}: Found): Reading {
  const subject = (ratingShares.has(metric) || promise !== null) && kind === 'share' ? `${metric}Share` : metric
  const values = { metric: subject, units: places, promised: promise?.kind ?? 'none', promiseSeconds: promise?.seconds ?? null }
  if (state === 'none' && promise?.kind === 'quoted') return { id: 'funnel.no-promise', values }
  if (state !== 'drawn') return { id: `funnel.${state}`, values: { ...values, name } }
  const outside = units.filter(({ signal }) => signal === 'beyond-998')
  const told = { ...values, widened: widened ? 'yes' : 'no', few: enough ? 'no' : 'yes' }
  if (outside.length === 0) return { id: 'funnel.inside', values: told }
  const worse = outside.filter(unit => unit.zAdjusted > 0 === (better === 'lower'))
  const doubtful = outside.filter(({ locationId }) => fewAnswered.has(locationId))
  const other = outside.filter(unit => !worse.includes(unit))
  return {
    id: 'funnel.outside',
    values: {
      ...told,
      outside: outside.length,
      worse: worse.length,
      better: other.length,
      worseNames: namesOf(furthestFirst(worse)),
      betterNames: namesOf(furthestFirst(other)),
      doubtful: doubtful.length,
      doubtfulNames: namesOf(furthestFirst(doubtful)),
    },
  }
}

const ratingShares = new Set(['csat', 'ces', 'nps'])
/** The furthest first. */
function furthestFirst(units: readonly Funnel['units'][number][]): Funnel['units'] {
  return units.toSorted((a, b) => Math.abs(b.zAdjusted) - Math.abs(a.zAdjusted))
}
