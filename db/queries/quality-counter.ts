import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { type MeasuredColumn, outcomeCodes } from '../visit-columns.ts'
import { isQueued, promiseWindows, TOLD, toldFacts, windowIn, windowOf } from '../visit-facts.ts'
import { isMeasuredAt, measureAt } from './held-measures.ts'
import { mostIn } from './most-in.ts'
import { type QualityCount, qualityCounts } from './quality-days.ts'
import { wasServed } from './visit-value.ts'

const DAY_S = 86_400
const MINUTE_S = 60
const COARSE_S = 300
const FACTS = 2 ** 16

type Counts = Record<QualityCount, number>
type Counter = (rows: Int32Array, counts: Counts) => void

const noCounts = Object.fromEntries(qualityCounts.map(name => [name, 0])) as Counts
const isServedByCode = Uint8Array.from(outcomeCodes, (_, code) => Number(wasServed(code)))

/**
 * Counts rows of one day, column by column; null where the facts of one are not told.
 *
 * @param promise as heldQuality
 */
export function qualityCounter(held: HeldColumns, promise: number | undefined): (rows: Int32Array) => Readonly<Counts> | null {
  const countFacts = factsCounter(held, promise === undefined)
  const counters = [
    filledCounter(held),
    measuredCounter(held),
    mixCounter(held),
    servedCounter(held),
    durationsCounter(held),
    ...(promise === undefined ? [] : [promiseCounter(held, promise)]),
  ]
  return rows => {
    const counts = { ...noCounts, n: rows.length }
    if (!countFacts(rows, counts)) return null
    for (const count of counters) count(rows, counts)
    return counts
  }
}

/** Rows that say the same are counted together. @returns whether the facts of all are told */
function factsCounter(held: HeldColumns, isByFacts: boolean): (rows: Int32Array, counts: Counts) => boolean {
  const facts = held.column('facts')
  const found = new Uint32Array(FACTS)
  return (rows, counts) => {
    if (facts === null) return false
    const seen: number[] = []
    for (let at = 0; at < rows.length; at++) {
      const fact = facts[rows[at]!]!
      if (found[fact]!++ === 0) seen.push(fact)
    }
    for (const fact of seen) {
      for (const { name, bit } of toldFacts) if ((fact & bit) !== 0) counts[name] += found[fact]!
      const window = isByFacts ? windowIn(fact) : 0
      if (window > 0) counts[promiseWindows[window - 1]!] += found[fact]!
      found[fact] = 0
    }
    return seen.every(fact => (fact & TOLD) !== 0)
  }
}

const filled: readonly [column: string, name: QualityCount][] = [
  ['minute', 'arrived_at'],
  ['outcome', 'outcome'],
  ['rating_offered', 'rating_offered'],
  ['complaint', 'complaint'],
  ['comment', 'comment'],
]

function filledCounter(held: HeldColumns): Counter {
  const columns = filled.flatMap(([column, name]) => {
    const codes = held.column(column)
    return codes === null ? [] : [{ codes, name }]
  })
  return (rows, counts) => {
    for (const { codes, name } of columns) counts[name] = filledIn(codes, rows)
  }
}

/** Rows with anything in a column. */
function filledIn(codes: Numbers, rows: Int32Array): number {
  let found = 0
  for (let at = 0; at < rows.length; at++) if (codes[rows[at]!]! > 0) found++
  return found
}

const measured: readonly [column: MeasuredColumn, name: QualityCount][] = [
  ['wait_s', 'wait_s'],
  ['resolution_s', 'resolution_s'],
  ['csat_value', 'csat'],
  ['nps_value', 'nps'],
  ['ces_value', 'ces'],
]

function measuredCounter(held: HeldColumns): Counter {
  const isPlain = held.column('as_is') === null
  const columns = measured.map(([column, name]) => ({ name, codes: held.column(column), isThere: isMeasuredAt(held, column) }))
  return (rows, counts) => {
    for (const { name, codes, isThere } of columns)
      counts[name] = !isPlain ? countIf(rows, isThere) : codes === null ? 0 : filledIn(codes, rows)
  }
}

function countIf(rows: Int32Array, is: (row: number) => boolean): number {
  let found = 0
  for (let at = 0; at < rows.length; at++) if (is(rows[at]!)) found++
  return found
}

function mixCounter({ mix, mixes }: HeldColumns): Counter {
  const found = new Uint32Array(mixes.length)
  return (rows, counts) => {
    found.fill(0)
    for (let at = 0; at < rows.length; at++) found[mix[rows[at]!]!]!++
    for (const [number, { serviceId, channelId, customerTypeId }] of mixes.entries()) {
      if (channelId > 0) counts.channel += found[number]!
      if (serviceId > 0) counts.service_type += found[number]!
      if (customerTypeId > 0) counts.customer_type += found[number]!
    }
  }
}

/** Who was served, by whom, and for how long. */
function servedCounter(held: HeldColumns): Counter {
  const [outcomes, people] = [held.column('outcome'), held.column('provider_id')]
  const isTimed = isMeasuredAt(held, 'service_s')
  return (rows, counts) => {
    let [served, known, timed] = [0, 0, 0]
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!
      if (isServedByCode[outcomes === null ? 0 : outcomes[row]!] === 0) continue
      served++
      if (people !== null && people[row]! > 0) known++
      if (isTimed(row)) timed++
    }
    counts.served = served
    counts.provider = known
    counts.service_s = timed
  }
}

/** Waits and service times on whole minutes, and those of more than a day. */
function durationsCounter(held: HeldColumns): Counter {
  const [countWaits, countServices] = [stepsCounter(held, 'wait_s'), stepsCounter(held, 'service_s')]
  const countTooLong = tooLongCounter(held)
  return (rows, counts) => {
    ;[counts.waits, counts.waitsOnMinute, counts.waitsOnFive] = countWaits(rows)
    ;[counts.services, counts.servicesOnMinute, counts.servicesOnFive] = countServices(rows)
    counts.tooLong = countTooLong(rows)
  }
}

type Steps = [some: number, onMinute: number, onFive: number]

/** How many of a measure are above zero, and on whole minutes and five minutes. */
function stepsCounter(held: HeldColumns, column: MeasuredColumn): (rows: Int32Array) => Steps {
  const [codes, valueAt] = [held.column(column), measureAt(held, column)]
  if (held.column('as_is') === null && codes === null) return () => [0, 0, 0]
  if (held.column('as_is') === null && !(codes instanceof Float64Array)) return rows => wholeSteps(codes!, rows)
  return rows => {
    const steps: Steps = [0, 0, 0]
    for (let at = 0; at < rows.length; at++) {
      const value = valueAt(rows[at]!)
      if (value > 0) steps[0]++
      if (value > 0 && value % MINUTE_S === 0) steps[1]++
      if (value > 0 && value % COARSE_S === 0) steps[2]++
    }
    return steps
  }
}

/** The same of whole numbers, which are stored as one more than they are: a remainder of these costs a tenth. */
function wholeSteps(codes: Numbers, rows: Int32Array): Steps {
  let [some, onMinute, onFive] = [0, 0, 0]
  for (let at = 0; at < rows.length; at++) {
    const value = (codes[rows[at]!]! | 0) - 1
    if (value <= 0) continue
    some++
    if (value % MINUTE_S !== 0) continue
    onMinute++
    if (value % COARSE_S === 0) onFive++
  }
  return [some, onMinute, onFive]
}

function tooLongCounter(held: HeldColumns): (rows: Int32Array) => number {
  const [waitAt, serviceAt, kinds] = [measureAt(held, 'wait_s'), measureAt(held, 'service_s'), held.column('wait_kind')]
  const longest = Math.max(mostIn(held.column('wait_s')), mostIn(held.column('service_s')))
  if (longest <= DAY_S) return () => 0
  return rows => countIf(rows, row => (waitAt(row) > DAY_S && isQueued(kinds?.[row] ?? 0)) || serviceAt(row) > DAY_S)
}

/** Waits of served customers around a promise to all. */
function promiseCounter(held: HeldColumns, promise: number): Counter {
  const [waitAt, kinds, outcomes] = [measureAt(held, 'wait_s'), held.column('wait_kind'), held.column('outcome')]
  return (rows, counts) => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!
      if (isServedByCode[outcomes?.[row] ?? 0] === 0 || !isQueued(kinds?.[row] ?? 0)) continue
      const window = windowOf(waitAt(row) - promise)
      if (window > 0) counts[promiseWindows[window - 1]!]++
    }
  }
}
