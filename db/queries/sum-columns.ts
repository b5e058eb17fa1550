import { type CellSum, ratingMetrics } from '../cell-sums.ts'
import type { HeldColumns } from '../held-columns.ts'
import type { Numbers } from '../packed-columns.ts'
import { isSatisfied, stepOf } from '../rating-facts.ts'
import type { RatingCellTable, RatingMetric } from '../schema.ts'
import { outcomeCodes } from '../visit-columns.ts'
import { heldMeasures } from './held-measures.ts'
import { madeOnce } from './made-once.ts'
import { rowsMadeOnce } from './rows-made-once.ts'
import { gaveUp, type Scales, wasServed } from './visit-value.ts'
import type { Duration } from './weekly-durations.ts'

/** What visits add to a sum, by row: the numbers, or their squares. */
export interface SumColumn {
  /** Null = nothing. */
  readonly numbers: Numbers | null
  readonly squared: boolean
}

const kept = rowsMadeOnce<Numbers>()

/** What visits add to a sum of a cell; of the hashes of rows nothing is known. */
export function cellColumn(held: HeldColumns, sum: CellSum): SumColumn {
  if (sum === 'hash_low' || sum === 'hash_high') return { numbers: null, squared: false }
  const [duration, of] = durationSum(sum)
  if (duration === null) return { numbers: kept(held, sum, whole => countColumn(whole, sum)), squared: false }
  const [part, squared] = of.endsWith('squares') ? [of.replace('squares', 'total'), true] : [of, false]
  return { numbers: kept(held, `${duration}_${part}`, whole => durationColumn(whole, duration, part)), squared }
}

function durationSum(sum: CellSum): [Duration, string] | [null, ''] {
  const duration = (['wait', 'service', 'resolution'] as const).find(each => sum.startsWith(`${each}_`))
  return duration === undefined ? [null, ''] : [duration, sum.slice(duration.length + 1)]
}

/** Sums that count visits by a code of theirs. */
const counted: Partial<Record<CellSum, { readonly column: string; readonly isCounted: (code: number) => boolean }>> = {
  n: { column: 'outcome', isCounted: () => true },
  outcome_n: { column: 'outcome', isCounted: outcome => outcome !== 0 },
  gave_up: { column: 'outcome', isCounted: gaveUp },
  complaint_n: { column: 'complaint', isCounted: flag => flag !== 0 },
  complaints: { column: 'complaint', isCounted: flag => flag === 2 },
  offered_known: { column: 'rating_offered', isCounted: flag => flag !== 0 },
  offered: { column: 'rating_offered', isCounted: flag => flag === 2 },
}

function countColumn(held: HeldColumns, sum: CellSum): Uint8Array {
  const found = counted[sum]
  if (found) return flags(held, found.column, found.isCounted)
  const isAnswered = answered(held)
  if (sum === 'answered') return isAnswered
  const offered = countColumn(held, 'offered') // answered of known: the only one left
  return isAnswered.map((flag, row) => flag * offered[row]!)
}

/** Codes are small. */
const CODES = 256

function flags(held: HeldColumns, column: string, isCounted: (code: number) => boolean): Uint8Array {
  const counted = Uint8Array.from({ length: CODES }, (_, code) => Number(isCounted(code)))
  const codes = held.column(column)
  const found = new Uint8Array(held.mix.length)
  for (let row = 0; row < found.length; row++) found[row] = counted[codes === null ? 0 : codes[row]!]!
  return found
}

function answered(held: HeldColumns): Uint8Array {
  const found = new Uint8Array(held.mix.length)
  for (const metric of ratingMetrics) {
    const values = heldMeasures(held, `${metric}_value`)
    for (let row = 0; row < found.length; row++) if (!Number.isNaN(values[row]!)) found[row] = 1
  }
  return found
}

/** Waits of those who were served; service times and times to solve of all. @param part as of a cell, without squares */
function durationColumn(held: HeldColumns, duration: Duration, part: string): Numbers {
  const seconds = heldMeasures(held, `${duration}_s`)
  const served = Uint8Array.from(outcomeCodes, (_, outcome) => Number(duration !== 'wait' || wasServed(outcome)))
  const outcomes = held.column('outcome')
  const found = part.endsWith('total') ? new Float64Array(seconds.length) : new Uint8Array(seconds.length)
  const isLog = part.startsWith('log')
  const isCount = part.endsWith('n')
  for (let row = 0; row < found.length; row++) {
    const value = seconds[row]!
    if (Number.isNaN(value) || (isLog && value <= 0) || served[outcomes === null ? 0 : outcomes[row]!] === 0) continue
    found[row] = isCount ? 1 : isLog ? Math.log(value) : value
  }
  return isCount || isLog ? found : narrowed(found)
}

/** Whole numbers in as few bytes as they need. */
function narrowed(numbers: Numbers): Numbers {
  let most = 0
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    if (!(number >= 0 && Math.floor(number) === number)) return numbers
    if (number > most) most = number
  }
  if (most < 2 ** 8) return new Uint8Array(numbers)
  return most < 2 ** 16 ? new Uint16Array(numbers) : numbers
}

type RatingSum = keyof RatingCellTable

/** What visits add to a sum of a rating cell of one metric. */
export function ratingColumn(
  held: HeldColumns,
  { metric, sum, scales }: { readonly metric: RatingMetric; readonly sum: RatingSum; readonly scales: Scales },
): SumColumn {
  const squared = sum === 'squares'
  const part = squared ? 'total' : sum
  return { numbers: kept(held, `${metric} ${part}`, whole => ratingNumbers(whole, metric, addedBy(part, scales))), squared }
}

type Added = (value: number, scale: number) => number

/** What a rating adds to a sum. */
function addedBy(sum: RatingSum, scales: Scales): Added {
  const known: Partial<Record<RatingSum, Added>> = {
    n: () => 1,
    total: value => value,
    satisfied: (value, scale) => Number(isSatisfied(value, scales.get(scale)!)),
    promoters: value => Number(value >= 9),
    detractors: value => Number(value <= 6),
  }
  const step = Number(sum.slice(1)) // of c0 to c10
  return known[sum] ?? ((value, scale) => Number(stepOf(value, scales.get(scale)!) === step))
}

function ratingNumbers(held: HeldColumns, metric: RatingMetric, added: Added): Numbers {
  const { codes, kinds } = keptRatings(held, metric, () => ratingsOf(held, metric))
  const addedBy = narrowed(Float64Array.from([0, ...kinds.map(({ value, scale }) => added(value, scale))]))
  const found = addedBy instanceof Uint8Array ? new Uint8Array(codes.length) : new Float64Array(codes.length)
  for (let row = 0; row < found.length; row++) found[row] = addedBy[codes[row]!]!
  return found
}

/** Which ratings there are, and of each visit one more than the number of its own; 0 = none. */
interface Ratings {
  readonly codes: Uint16Array | Float64Array
  readonly kinds: readonly { readonly value: number; readonly scale: number }[]
}

const keptRatings = madeOnce<Ratings>()
/** There are no more scales and steps than this, or there is a number for each visit. */
const STEPS = 2 ** 16

function ratingsOf(held: HeldColumns, metric: RatingMetric): Ratings {
  const values = heldMeasures(held, `${metric}_value`)
  const scales = held.column(`${metric}_scale`)
  const kinds: { value: number; scale: number }[] = []
  const numbers = new Map<number, Map<number, number>>()
  const codes = new Float64Array(values.length)
  for (let row = 0; row < codes.length; row++) {
    const [value, scale] = [values[row]!, scales === null ? 0 : scales[row]!]
    if (scale === 0 || Number.isNaN(value)) continue
    let ofScale = numbers.get(scale)
    if (ofScale === undefined) numbers.set(scale, (ofScale = new Map()))
    let code = ofScale.get(value)
    if (code === undefined) ofScale.set(value, (code = kinds.push({ value, scale })))
    codes[row] = code
  }
  return { codes: kinds.length < STEPS ? new Uint16Array(codes) : codes, kinds }
}
