import type { ScaleTable } from '../schema.ts'
import { outcomeCodes } from '../visit-columns.ts'
import type { HourValue, Offers } from './hour-sums.ts'
import type { VisitDay } from './visits.ts'

const NEVER_SERVED = new Set<number>([
  outcomeCodes.indexOf('abandoned'),
  outcomeCodes.indexOf('no_show'),
  outcomeCodes.indexOf('cancelled'),
])
const GAVE_UP = new Set<number>([outcomeCodes.indexOf('abandoned'), outcomeCodes.indexOf('no_show')])

/** A value that rows of the store are needed for: whether the customer came again. */
type FromRows = { readonly kind: 'repeat' }
export type BlockValue = Exclude<HourValue, FromRows>

export type Scales = ReadonlyMap<number, Omit<ScaleTable, 'id'>>

/** Visits whose values are asked for: a location's day, or all that are held in memory. */
type Source = Pick<VisitDay, 'codes' | 'measures' | 'locationAt'>

/** The value of the visit at a position; not-a-number where it has none. */
export type ValueAt = (position: number) => number

export function wasServed(outcome: number): boolean {
  return !NEVER_SERVED.has(outcome)
}

export function gaveUp(outcome: number): boolean {
  return GAVE_UP.has(outcome)
}

/** The same value of every visit of a day as `valueOf` has of rows. */
export function valueAt(day: Source, value: BlockValue, scales: Scales): ValueAt {
  switch (value.kind) {
    case 'rating':
      return value.scale === 'raw' ? at(day.measures(`${value.metric}_value`)) : placeOnScale(day, value.metric, scales)
    case 'nps':
      return scoreAt(day.measures('nps_value'))
    case 'wait':
      return waitAt(day, value)
    case 'duration':
      return durationAt(day.measures(`${value.metric}_s`), value.raw)
    case 'complaint':
      return flagAt(day.codes('complaint'))
    case 'abandoned':
      return gaveUpAt(day.codes('outcome'))
    case 'response':
      return responseAt(day, value.offers)
  }
}

function at(values: Float64Array): ValueAt {
  return i => values[i]!
}

function scoreAt(values: Float64Array): ValueAt {
  return i => {
    const value = values[i]!
    if (Number.isNaN(value)) return value
    if (value >= 9) return 100
    return value <= 6 ? -100 : 0
  }
}

function waitAt(day: Source, { waitKind = 0, raw }: { readonly waitKind: number | undefined; readonly raw?: boolean }): ValueAt {
  const [kinds, outcomes] = [day.codes('wait_kind'), day.codes('outcome')]
  const seconds = durationAt(day.measures('wait_s'), raw)
  return i => ((kinds?.[i] ?? 0) === waitKind && wasServed(outcomes?.[i] ?? 0) ? seconds(i) : Number.NaN)
}

/** Seconds, or their natural logarithm, which zero does not have. */
function durationAt(seconds: Float64Array, raw = false): ValueAt {
  return raw ? at(seconds) : i => (seconds[i]! > 0 ? Math.log(seconds[i]!) : Number.NaN)
}

function flagAt(flags: ArrayLike<number> | null): ValueAt {
  return i => {
    const flag = flags?.[i] ?? 0
    return flag === 0 ? Number.NaN : flag - 1
  }
}

function gaveUpAt(outcomes: ArrayLike<number> | null): ValueAt {
  return i => {
    const outcome = outcomes?.[i] ?? 0
    return outcome === 0 ? Number.NaN : Number(gaveUp(outcome))
  }
}

function responseAt(day: Source, offers: Offers): ValueAt {
  const ratings = (['csat_value', 'nps_value', 'ces_value'] as const).map(column => day.measures(column))
  const answered = (i: number) => Number(ratings.some(values => !Number.isNaN(values[i]!)))
  if (offers === 'nowhere') return answered
  const offered = day.codes('rating_offered')
  const ofOffered = (i: number) => (offered?.[i] === 2 ? answered(i) : Number.NaN)
  if (offers === 'everywhere') return ofOffered
  const [known, locationAt] = [new Set(offers), day.locationAt()]
  return i => (known.has(locationAt(i)) ? ofOffered(i) : answered(i))
}

/** 0 = worst .. 1 = best. */
function placeOnScale(day: Source, metric: 'csat' | 'nps' | 'ces', scales: Scales): ValueAt {
  const [values, ids] = [day.measures(`${metric}_value`), day.codes(`${metric}_scale`)]
  return i => {
    const scale = scales.get(ids?.[i] ?? 0)
    if (!scale) return Number.NaN
    const { minimum, maximum, direction } = scale
    return (direction === 'higher_better' ? values[i]! - minimum : maximum - values[i]!) / (maximum - minimum)
  }
}
