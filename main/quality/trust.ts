import type { Doubt, QualityRow, Trust } from '#contract/quality.ts'
import type { Reading, Share } from '#contract/vocabulary.ts'
import { LOW_RESPONSE } from '../locations/response-rates.ts'
import type { Measured } from './measures.ts'

/** What a grade rests on; what is left out is not judged. */
export interface Judged extends Measured {
  readonly response: Share | null
  /** Open days, and of these with customers; a month has no state of its own. */
  readonly reported: { readonly expected: number; readonly seen: number } & Partial<
    Pick<QualityRow['reporting'], 'state' | 'daysBehind'>
  >
  readonly lateness: QualityRow['lateness']
}

/** Fewer interactions are too few to grade. */
const FEWEST = 30
/** From where on a doubt is small, and serious. */
const MISSING_DAYS = [0.02, 0.1] as const
const UNFILLED = [0.05, 0.2] as const
const ROUNDED = [0.2, 0.5] as const
const BELOW_PROMISE = [1.25, 2] as const
const IMPOSSIBLE = [0.005, 0.05] as const
const UNANSWERED = [1 - LOW_RESPONSE, 0.9] as const
const LATE_DAYS = [7, 30] as const
/** Imports that make lateness a habit. */
const FEWEST_IMPORTS = 2
/** Without these a figure is wrong rather than poorer. */
const needed = ['arrived_at', 'provider', 'wait_s', 'outcome'] as const

/** One grade with its reasons in words: A without doubt, B with at most two small ones, C with more or a serious one, D with two. */
export function trustOf(judged: Judged): Trust {
  if (judged.n < FEWEST) return { grade: null, doubts: [], reading: { id: 'trust.too-few', values: { n: judged.n } } }
  const doubts = [
    ...reportingDoubts(judged),
    ...fillingDoubts(judged),
    ...roundingDoubts(judged),
    ...heapingDoubts(judged),
    ...impossibleDoubts(judged),
    ...responseDoubts(judged),
  ]
  const serious = doubts.filter(({ weight }) => weight === 'serious').length
  const small = doubts.length - serious
  const grade = serious > 1 ? 'D' : serious === 1 || small > 2 ? 'C' : small > 0 ? 'B' : 'A'
  return { grade, doubts, reading: { id: 'trust.grade', values: { grade, serious, small } } }
}

function reportingDoubts({ reported, lateness }: Judged): Doubt[] {
  const { state = 'reported', daysBehind = 0, expected, seen } = reported
  const gone = state === 'reported' ? [] : [doubt(state === 'silent', { id: `trust.${state}`, values: { days: daysBehind } })]
  const missing = expected - seen
  const missingShare = expected === 0 ? 0 : missing / expected
  const late = lateness && lateness.imports >= FEWEST_IMPORTS ? lateness.days - lateness.usualDays : 0
  return [
    ...gone,
    ...weighed(missingShare, MISSING_DAYS, { id: 'trust.days-missing', values: { days: missing, missingShare } }),
    ...weighed(late, LATE_DAYS, { id: 'trust.late', values: { days: lateness?.days ?? 0, usual: lateness?.usualDays ?? 0 } }),
  ]
}

function fillingDoubts({ filled }: Judged): Doubt[] {
  return needed.flatMap(field => {
    const share = filled[field] ?? 1 // what nobody sends is not missing
    return weighed(1 - share, UNFILLED, { id: 'trust.unfilled', values: { field, emptyShare: 1 - share } })
  })
}

function roundingDoubts({ rounding }: Judged): Doubt[] {
  return rounding
    .filter(({ n }) => n >= FEWEST)
    .flatMap(({ field, roundedShare }) =>
      weighed(roundedShare, ROUNDED, { id: 'trust.rounded', values: { field, roundedShare } }),
    )
}

/** Chance alone does not reach the lower end of the interval. */
function heapingDoubts({ heaping }: Judged): Doubt[] {
  if (heaping === null) return []
  const { below, above, jump } = heaping
  return weighed(jump.lower!, BELOW_PROMISE, { id: 'trust.heaped', values: { below, above, timesRate: jump.value } })
}

function impossibleDoubts({ impossible, n }: Judged): Doubt[] {
  const rows = Object.values(impossible).reduce((sum, count) => sum + count, 0)
  return weighed(rows / n, IMPOSSIBLE, { id: 'trust.impossible', values: { n: rows, partShare: rows / n } })
}

function responseDoubts({ response }: Judged): Doubt[] {
  if (response === null || response.n < FEWEST) return []
  return weighed(1 - response.upper, UNANSWERED, { id: 'trust.low-response', values: { responseShare: response.share } })
}

function weighed(size: number, [small, serious]: readonly [number, number], reading: Reading): Doubt[] {
  return size > small ? [doubt(size > serious, reading)] : []
}

function doubt(isSerious: boolean, reading: Reading): Doubt {
  return { weight: isSerious ? 'serious' : 'small', reading }
}
