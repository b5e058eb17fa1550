import { describe, expect, test } from 'vitest'
import { changeInterval } from '#stats/change-interval.ts'
import { clusterRobustError } from '#stats/cluster-robust-error.ts'
import { differenceInDifferences } from '#stats/difference-in-differences.ts'
import type { Panel } from '#stats/panel/panel.ts'
import { permutationTest } from '#stats/permutation-test.ts'
import { randomStream } from '#stats/random-stream.ts'

/** Location and week effects, weeks of a location depending on the one before, and an effect for the treated. */
function simulated(seed: number, { units, treated, effect }: { units: number; treated: number; effect: number }): Panel {
  const uniform = randomStream(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const weeks = Array.from({ length: 20 }, normal)
  const values = Array.from({ length: units }, (_, i) => {
    const level = 3 * normal()
    let drift = normal()
    return weeks.map((week, t) => {
      drift = 0.5 * drift + Math.sqrt(0.75) * normal()
      return level + week + drift + (i < treated && t >= 10 ? effect : 0)
    })
  })
  return { values, weights: values.map(row => row.map(() => 1)) }
}

describe('coverage over 1,500 simulated companies, seeds fixed', () => {
  const after = Array.from({ length: 20 }, (_, t) => (t >= 10 ? 1 : 0))
  const runs = 1500
  const share = (of: { units: number; treated: number }, interval: 'permutation' | 'changes' | 'cluster') => {
    let covered = 0
    for (let run = 0; run < runs; run++) {
      const panel = simulated(1000 + run, { ...of, effect: 0.7 })
      const treated = Array.from({ length: of.treated }, (_, i) => i)
      const found = differenceInDifferences(panel, { treated, profile: after })!
      const limits =
        interval === 'permutation'
          ? permutationTest(found, { mostExact: 400, draws: 399 })
          : interval === 'changes'
            ? changeInterval(panel, found, { profile: after })!
            : clusterRobustError(panel, found)!
      if (limits.lower! <= 0.7 && limits.upper! >= 0.7) covered++
    }
    return covered / runs
  }

  test.each([
    [{ units: 20, treated: 1 }, 'permutation'],
    [{ units: 12, treated: 4 }, 'permutation'],
    [{ units: 8, treated: 1 }, 'changes'],
    [{ units: 24, treated: 12 }, 'cluster'],
  ] as const)('%o by %s: 92 to 97 %', (of, interval) => {
    const found = share(of, interval)
    expect(found).toBeGreaterThanOrEqual(0.92)
    expect(found).toBeLessThanOrEqual(0.97)
  })
})
