/** How certain times are, by code. Never reorder, only append. */
export const certaintyCodes = ['exact', 'minute', 'day', 'month', 'assumed', 'assumed_zone', 'ambiguous_dst'] as const

/** What a block says of a visit besides its values, a bit each. The order is part of the stored form: never reorder, only append. */
const bits = [
  'told',
  'called_at',
  'finished_at',
  'quoted_wait_s',
  'solved_first_time',
  'customer',
  'language',
  'external_id',
  'order',
  'contradicted',
] as const
type Bit = (typeof bits)[number]
/** Then follow which window around the wait that was promised a wait is in, and how certain the times are. */
const WINDOW_SHIFT = bits.length
const WINDOW_BITS = 3
const CERTAINTY_SHIFT = WINDOW_SHIFT + WINDOW_BITS

export const factBit = (name: Bit): number => 1 << bits.indexOf(name)
/** Which bit says what, besides that facts are told at all. */
export const toldFacts = bits.filter(name => name !== 'told').map(name => ({ name, bit: factBit(name) }))
/** Blocks that were packed before there were facts have none: what they say must be read from the rows. */
export const TOLD: number = factBit('told')

/** Windows of two minutes around a promise, by number; 0 = in none. The promise itself is in none of those above. */
export const promiseWindows = ['farBelow', 'below', 'above', 'farAbove'] as const
/** Seconds of a window, and that recorded times may be apart. */
export const NEAR_S = 120

/** In which window a wait is; 0 = in none. @param late seconds beyond what was promised; not-a-number where nothing was */
export function windowOf(late: number): number {
  if (late >= -2 * NEAR_S && late < 0) return late < -NEAR_S ? 1 : 2
  if (late > 0 && late <= 2 * NEAR_S) return late <= NEAR_S ? 3 : 4
  return 0
}

export const windowIn = (facts: number): number => (facts >> WINDOW_SHIFT) & (2 ** WINDOW_BITS - 1)
export const certaintyIn = (facts: number): number => facts >> CERTAINTY_SHIFT

/** What facts are made of; not-a-number where there is none. Times in milliseconds, waits in seconds. */
export interface Recorded {
  readonly arrivedAt: number
  readonly calledAt: number
  readonly finishedAt: number
  readonly wait: number
  readonly quotedWait: number
  /** Whether the customer waited in a queue. */
  readonly isQueued: boolean
  readonly isServed: boolean
  /** Bits of the fields that are filled, besides those told by the numbers. */
  readonly filled: number
  readonly certainty: (typeof certaintyCodes)[number]
}

const CALLED = factBit('called_at')
const FINISHED = factBit('finished_at')
const QUOTED = factBit('quoted_wait_s')
const ORDER = factBit('order')
const CONTRADICTED = factBit('contradicted')

/** Facts of one visit as one number of sixteen bits. */
export function factsOf({
  arrivedAt,
  calledAt,
  finishedAt,
  wait,
  quotedWait,
  isQueued,
  isServed,
  filled,
  certainty,
}: Recorded): number {
  let facts = TOLD | filled
  if (!Number.isNaN(calledAt)) facts |= CALLED
  if (!Number.isNaN(finishedAt)) facts |= FINISHED
  if (!Number.isNaN(quotedWait)) facts |= QUOTED
  // Comparisons with what is missing are false.
  if (calledAt < arrivedAt || finishedAt < arrivedAt || finishedAt < calledAt) facts |= ORDER
  if (isQueued && calledAt >= arrivedAt && Math.abs((calledAt - arrivedAt) / 1000 - wait) > NEAR_S) facts |= CONTRADICTED
  if (isQueued && isServed) facts |= windowOf(wait - quotedWait) << WINDOW_SHIFT
  return facts | (certaintyCodes.indexOf(certainty) << CERTAINTY_SHIFT)
}

/** Whether a kind of wait, by its code, is that of a queue, or not said. */
export const isQueued = (waitKind: number): boolean => waitKind <= 1
