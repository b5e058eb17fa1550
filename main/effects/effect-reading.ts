import type { Effect } from '#contract/events.ts'
import type { Reading } from '#contract/vocabulary.ts'
import { shownDifference } from '../metric-facts.ts'
import { writtenUnit } from '../written.ts'
import { chanceValues } from '../variability/f-test.ts'
import type { EffectFacts } from './estimate.ts'
import type { Inference } from './inference.ts'

interface Judged extends Pick<Effect, 'verdict' | 'because'> {
  readonly found: Inference | null
  readonly detectable: number | null
}

/** The finding in one sentence, with its size in the metric's unit. */
export function readingOf(facts: EffectFacts, { verdict, because, found, detectable }: Judged): Reading {
  const subject = subjectOf(facts)
  if (because !== null && because !== 'too-wide') return { id: `effect.${because}`, values: subject }
  if (found === null) return { id: 'effect.no-values', values: subject }
  const { estimate } = found.difference
  const { lower, upper } = found
  const flat = lower === null && upper === null
  if (flat) return { id: 'effect.equal', values: subject }
  const values = { ...subject, ...chanceValues(found.p), ...sized('detectable', detectable, facts) }
  if (verdict === 'no-sign' || because === 'too-wide')
    return {
      id: `effect.${because ?? 'no-sign'}`,
      values: {
        ...values,
        ...sized('effect', estimate, facts),
        ...sized('lower', lower, facts),
        ...sized('upper', upper, facts),
      },
    }
  // A fall is told as a size, its interval the other way round.
  const fell = estimate < 0
  const size = (value: number | null) => (value === null ? null : Math.abs(shownDifference(value, facts.unit, facts.scale)))
  return {
    id: `effect.${verdict}`,
    values: {
      ...values,
      change: fell ? 'fell' : 'rose',
      ...as('effect', size(estimate)),
      ...as('lower', size(fell ? upper : lower)),
      ...as('upper', size(fell ? lower : upper)),
    },
  }
}

export function trendReading({ lower, upper }: NonNullable<Effect['trend']>, facts: EffectFacts): Reading {
  const known = lower !== null && upper !== null
  const id = !known ? 'effect.trend.unknown' : lower > 0 || upper < 0 ? 'effect.trend.apart' : 'effect.trend.parallel'
  return { id, values: subjectOf(facts) }
}

export function placeboReading(placebos: number, asLarge: number): Reading {
  return { id: 'effect.placebos', values: { placebos, asLarge } }
}

function subjectOf({ metric, treated, controls, weeksBefore, weeksAfter, unit, scale }: EffectFacts): Reading['values'] {
  return {
    metric,
    scope: treated.length === 1 ? 'location' : 'locations',
    place: treated[0]?.name ?? '',
    places: treated.length,
    controls,
    weeksBefore,
    weeksAfter,
    unit: scale.kind === 'log-seconds' ? 'ratio' : writtenUnit(unit),
  }
}

function sized(name: string, value: number | null, { unit, scale }: EffectFacts): Reading['values'] {
  return as(name, value === null ? null : shownDifference(value, unit, scale))
}

/** One value under the names by which words/ writes it: as points, as a rate, a relative change, percentage points. */
function as(name: string, value: number | null): Reading['values'] {
  return {
    [`${name}Points`]: value,
    [`${name}Rate`]: value,
    [`${name}Share`]: value,
    [`${name}PercentRate`]: value === null ? null : value * 100,
  }
}
