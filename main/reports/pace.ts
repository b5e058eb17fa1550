import type { Pace } from '#contract/reports/coaching.ts'
import type { InteractionRow } from '#contract/interactions.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { isSatisfied } from '#db/rating-facts.ts'
import { quantile } from '#stats/quantile.ts'
import { shareDifference } from '#stats/share-difference.ts'
import { shareOf } from '../share-of.ts'

type Bin = Pace['bins'][number]
type Served = Pick<InteractionRow, 'serviceSeconds' | 'csat'>

/** Bins at most, and answers that each holds at least. */
const BINS = 4
const LEAST = 20

/**
 * Satisfaction by own service time of one person: services in bins of about as many, from the shortest to the longest, with the share of
 * satisfied customers in each. The longest and the shortest are compared as shares of two groups of customers (Newcombe's interval).
 *
 * @param least answers that may be told of a person
 * @returns null where not even two bins hold enough
 */
export function paceOf(rows: readonly Served[], least: number): Pace | null {
  const both = rows.flatMap(({ serviceSeconds, csat }) =>
    serviceSeconds === null || csat === null ? [] : [{ seconds: serviceSeconds, satisfied: isSatisfied(csat.value, csat) }],
  )
  const bins = binsOf(
    both.toSorted((a, b) => a.seconds - b.seconds),
    Math.max(LEAST, least),
  )
  if (bins === null) return null
  return { n: both.length, missing: rows.length - both.length, bins, reading: readingOf(bins) }
}

interface Answer {
  readonly seconds: number
  readonly satisfied: boolean
}

/** As many bins as hold enough; services of the same length stay together. */
function binsOf(answers: readonly Answer[], least: number): Bin[] | null {
  const seconds = answers.map(answer => answer.seconds)
  for (let count = BINS; count >= 2; count--) {
    if (answers.length < count * least) continue
    const cuts = Array.from({ length: count - 1 }, (_, i) => quantile(seconds, (i + 1) / count)!)
    const parts = Map.groupBy(answers, answer => cuts.filter(cut => answer.seconds > cut).length)
    const held = [...parts.values()]
    if (held.length === count && held.every(part => part.length >= least)) return held.map(binOf)
  }
  return null
}

/** @param answers from the shortest service to the longest */
function binOf(answers: readonly Answer[]): Bin {
  const seconds = answers.map(answer => answer.seconds)
  return {
    from: seconds[0]!,
    to: seconds.at(-1)!,
    middle: quantile(seconds, 0.5)!, // of some
    n: answers.length,
    satisfied: shareOf(answers.filter(({ satisfied }) => satisfied).length, answers.length),
  }
}

function readingOf(bins: readonly Bin[]): Reading {
  const [shortest, longest] = [bins[0]!, bins.at(-1)!]
  const found = shareDifference({ x: longest.satisfied.count, n: longest.n }, { x: shortest.satisfied.count, n: shortest.n })! // both hold some
  const verdict = found.lower > 0 ? 'longer' : found.upper < 0 ? 'shorter' : 'none'
  return {
    id: 'coaching.pace',
    values: {
      verdict,
      shortSeconds: shortest.to,
      shortShare: shortest.satisfied.share,
      longSeconds: longest.from,
      longShare: longest.satisfied.share,
    },
  }
}
