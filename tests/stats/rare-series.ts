import { controlSignals } from '#stats/control-signals.ts'
import { poissonPmf } from '#stats/distributions/poisson-pmf.ts'
import { randomStream } from '#stats/random-stream.ts'
import { rareCountScore } from '#stats/rare-count-score.ts'
import { rateLimits } from '#stats/rate-limits.ts'
import { standardScore } from '#stats/standard-score.ts'
import { ruleKeys, ruleSets } from '#tools/rule-sets.ts'

/** What stats/rare-false-alarm-table.ts was simulated by: stable charts of Poisson counts, limits from the same points. */
export const SEED = 20_260_101
export const SERIES = 4000
const LAST = 8

type Chart = { readonly points: number; readonly expected: number; readonly method: 'exact' | 'laney' }
export type Shares = { anySignal: number; inLast8: number }

/** Shares of stable charts with a signal, by rule set. */
export function simulated({ points, expected, method }: Chart, keys = ruleKeys): Record<string, Shares> {
  const draw = poissonStream(randomStream(SEED, points * 1000 + expected), expected)
  const found = Object.fromEntries(keys.map(key => [key, { anySignal: 0, inLast8: 0 }]))
  for (let series = 0; series < SERIES; series++) {
    const counts = Array.from({ length: points }, draw)
    const scores = scoresOf(counts, method)
    for (const key of keys) {
      const triggers = controlSignals(scores, ruleSets[key][0], { ...ruleSets[key][1], values: counts }).map(
        ({ trigger }) => trigger,
      )
      found[key]!.anySignal += Number(triggers.length > 0)
      found[key]!.inLast8 += Number(triggers.some(trigger => trigger >= points - LAST))
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([key, { anySignal, inLast8 }]) => [key, { anySignal: share(anySignal), inLast8: share(inLast8) }]),
  )
}

function scoresOf(counts: readonly number[], method: Chart['method']): number[] {
  const { centre, sigmaZ, points } = rateLimits(
    counts.map(x => ({ x, n: 1 })),
    { laney: true },
  )
  if (centre === 0) return counts.map(() => 0)
  if (method === 'laney') return counts.map((x, i) => standardScore(x, { centre, sigma: points[i]!.sigma! }))
  const known = new Map([...new Set(counts)].map(x => [x, rareCountScore(x, { kind: 'poisson', mean: centre })]))
  return counts.map(x => known.get(x)! / Math.max(1, sigmaZ))
}

/** Counts with so many events expected, by inversion. */
export function poissonStream(random: () => number, expected: number): () => number {
  return () => {
    let [x, above] = [0, random()]
    while (above > poissonPmf(x, expected) && x < 1000) above -= poissonPmf(x++, expected)
    return x
  }
}

function share(count: number): number {
  return Math.round((1000 * count) / SERIES) / 1000
}
