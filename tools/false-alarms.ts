import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { controlSignals } from '#stats/control-signals.ts'
import { normalQuantile } from '#stats/distributions/normal-quantile.ts'
import type { LimitFamily, RuleKey } from '#stats/false-alarm-rate.ts'
import { geometricLimits } from '#stats/geometric-limits.ts'
import { individualsLimits } from '#stats/individuals-limits.ts'
import { mean } from '#stats/mean.ts'
import { runChart } from '#stats/run-chart.ts'
import { ruleKeys, ruleSets, type SigmaRules } from './rule-sets.ts'

/**
 * Simulates how often charts of a stable process show a signal by chance, and writes stats/false-alarm-table.ts.
 * Moving ranges and samples: standard normal values. Between events: geometric counts with a mean of 50. The seed is fixed.
 */
const SEED = 20_260_101
const SERIES = 20_000
const LENGTHS = [8, 10, 12, 16, 20, 26, 32, 40, 52, 65, 78, 91, 104]
const LAST = 8
const MEAN_BETWEEN = 50

/** Triggers of one rule set on one series. */
type Judge = (values: readonly number[], key: SigmaRules) => number[]

const byScores =
  (scoresOf: (values: readonly number[]) => number[]): Judge =>
  (values, key) => {
    const [set, options] = ruleSets[key]
    return controlSignals(scoresOf(values), set, options).map(signal => signal.trigger)
  }

const random = mulberry32(SEED)
const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())))
const geometric = () => Math.floor(Math.log(1 - random()) / Math.log(MEAN_BETWEEN / (1 + MEAN_BETWEEN)))

const movingRange = byScores(values => {
  const { centre, sigma } = individualsLimits(values)
  return values.map(value => (value - centre) / sigma)
})
const sampling = byScores(values => {
  const centre = mean(values)
  return values.map(value => value - centre)
})
const between = byScores(values => {
  const { centre, upper } = geometricLimits(values)
  return values.map(value => (3 * (value - centre)) / (upper - centre))
})
const run = (values: readonly number[]): number[] => {
  const { longRuns, fewCrossings } = runChart(values)
  return [...longRuns.map(({ points }) => points.at(-1)!), ...(fewCrossings ? [values.length - 1] : [])]
}

type Rates = { anySignal: number[]; inLast8: number[] }

function simulate(draw: () => number, keys: readonly RuleKey[], judge: (values: readonly number[], key: RuleKey) => number[]) {
  const rates: Partial<Record<RuleKey, Rates>> = Object.fromEntries(keys.map(key => [key, { anySignal: [], inLast8: [] }]))
  for (const length of LENGTHS) {
    const series = Array.from({ length: SERIES }, () => Array.from({ length }, draw))
    for (const key of keys) {
      const triggers = series.map(values => judge(values, key))
      const share = (has: (found: number[]) => boolean) => round(triggers.filter(has).length / SERIES)
      rates[key]!.anySignal.push(share(found => found.length > 0))
      rates[key]!.inLast8.push(share(found => found.some(trigger => trigger >= length - LAST)))
    }
  }
  return rates
}

const ruled = (judge: Judge) => (values: readonly number[], key: RuleKey) => judge(values, key as SigmaRules) // of `ruleKeys`
const table: Record<LimitFamily, Partial<Record<RuleKey, Rates>>> = {
  'moving-range': simulate(normal, ruleKeys, ruled(movingRange)),
  sampling: simulate(normal, ruleKeys, ruled(sampling)),
  geometric: simulate(
    geometric,
    ruleKeys.filter(key => key.startsWith('making-data-count')),
    ruled(between),
  ),
  run: simulate(normal, ['anhoej'], run),
}

writeFileSync(join(import.meta.dirname, '../stats/false-alarm-table.ts'), sourceOf())

function sourceOf(): string {
  return `/** Written by tools/false-alarms.ts: ${SERIES} series of each length, seed ${SEED}. Shares of stable charts with a signal. */
import type { LimitFamily, RuleKey } from './false-alarm-rate.ts'

/** Points of the charts that were simulated. */
export const tableLengths: readonly number[] = ${JSON.stringify(LENGTHS)}

type Rates = { readonly anySignal: readonly number[]; readonly inLast8: readonly number[] }

export const falseAlarmTable: Record<LimitFamily, Partial<Record<RuleKey, Rates>>> = ${JSON.stringify(table)}
`
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000
}

/** Uniform numbers from 0 to 1 (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
