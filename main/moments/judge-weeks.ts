import type { Verdict } from '#contract/vocabulary.ts'
import { dayOf } from '../days.ts'
import type { ChartPlan } from './chart-kinds.ts'
import type { WeeklySeries } from './chart-of-weeks.ts'
import { isUsed } from './limit-model.ts'
import { type FrozenWeeks, type Segment, scoresOf, segmentsOf, signalsOfSegments } from './segments.ts'
import { ENOUGH_WEEKS, recentSignal, type Signal, verdictOf } from './signals.ts'

/** What is found in a series: its limits, what lies outside them, and the word for it. */
export interface Judgement {
  readonly segments: readonly Segment[]
  /** The segment of the latest points. */
  readonly current: Segment
  /** By position; null = the point is not used. */
  readonly scores: readonly (number | null)[]
  readonly signals: readonly Signal[]
  /** Points that the current limits come from. */
  readonly used: number
  /** Limits from too few points to judge by. */
  readonly trial: boolean
  readonly verdict: Verdict
  /** What the verdict rests on; null when it is steady or too early. */
  readonly signal: Signal | null
}

/** Limits of a series and the signals that they show. */
export function judgeWeeks(
  { weeks, unit, better }: Pick<WeeklySeries, 'weeks' | 'unit' | 'better'>,
  { plan, frozen }: { readonly plan: ChartPlan; readonly frozen: readonly FrozenWeeks[] },
): Judgement {
  const segments = segmentsOf(weeks, frozen, { plan, per: perOf(unit), dayOf })
  const current = segments.at(-1)!
  const scores = scoresOf(weeks, segments)
  const signals = signalsOfSegments(weeks, segments, { plan, scores })
  const used = current.model?.used ?? current.base.filter(isUsed).length
  const recent = recentSignal(signals, scores, current.first)
  const verdict = verdictOf(recent, used, better)
  const signal = verdict === 'too-early' ? null : recent
  return { segments, current, scores, signals, used, trial: used < ENOUGH_WEEKS, verdict, signal }
}

/** Points of the current segment that the rules were read from. */
export function judgedPoints({ scores, current }: Pick<Judgement, 'scores' | 'current'>): number {
  return scores.slice(current.first).filter(score => score !== null).length
}

/** What shares and rates are multiplied by. */
export function perOf(unit: WeeklySeries['unit']): number {
  return unit === 'per-thousand' ? 1000 : 1
}
