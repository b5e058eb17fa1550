import type { Effect } from '#contract/events.ts'
import type { EffectFacts } from './estimate.ts'
import type { Inference } from './inference.ts'

/** Whole weeks and comparison locations below which it is too early to say anything. */
const FEWEST_BEFORE = 8
const FEWEST_AFTER = 4
const FEWEST_CONTROLS = 4

type Verdict = Pick<Effect, 'verdict' | 'because'>

interface Found {
  readonly found: Inference | null
  readonly detectable: number | null
  readonly worth: number | null
}

/** An effect that chance does not explain is good or bad; none is told only where one worth having would have been seen. */
export function verdictOf(facts: EffectFacts, { found, detectable, worth }: Found): Verdict {
  const because = tooFew(facts, found)
  if (because !== null || found === null) return { verdict: 'too-early', because: because ?? 'no-values' }
  const { difference, lower, upper } = found
  if (lower === null || upper === null) {
    const flat = difference.residuals.every(row => row.every(value => Math.abs(value) < 1e-9))
    return flat && difference.estimate === 0
      ? { verdict: 'no-sign', because: null }
      : { verdict: 'too-early', because: 'few-locations' }
  }
  if (lower <= 0 && upper >= 0)
    return detectable! > worth! ? { verdict: 'too-early', because: 'too-wide' } : { verdict: 'no-sign', because: null }
  const good = difference.estimate > 0 === (facts.better === 'higher')
  return { verdict: good ? 'worked' : 'worse', because: null }
}

function tooFew({ n, controls, weeksBefore, weeksAfter }: EffectFacts, found: Inference | null): Effect['because'] {
  if (n === 0) return 'no-values'
  if (weeksBefore < FEWEST_BEFORE) return 'few-before'
  if (weeksAfter < FEWEST_AFTER) return 'few-after'
  if (controls === 0) return 'no-comparison'
  if (controls < FEWEST_CONTROLS) return 'few-locations'
  return found === null ? 'no-values' : null
}
