import { describe, expect, test } from 'vitest'
import { poissonCdf } from '#stats/distributions/poisson-cdf.ts'
import { poissonPmf } from '#stats/distributions/poisson-pmf.ts'
import { exactRateLimits } from '#stats/funnel-limits.ts'
import { funnelRates } from '#stats/funnel-rates.ts'
import { expectClose } from './reference.ts'

/** SciPy 1.17: poisson.cdf, .sf and .pmf. */
const poisson = [
  [0, 0.5, 0.6065306597126334, 0.3934693402873665, 0.6065306597126334],
  [3, 2, 0.857123460498547, 0.14287653950145296, 0.18044704431548356],
  [10, 10.5, 0.5207381284136755, 0.4792618715863245, 0.12360552906286436],
  [120, 100, 0.9773306709216473, 0.022669329078352663, 0.005561064886513308],
  [900, 1000, 0.0006977673277963054, 0.9993022326722036, 7.516954352125941e-5],
] as const

test.each(poisson)('Poisson: %d events where %d are expected', (x, mean, atMost, more, exactly) => {
  expectClose(poissonCdf(x, mean).lower, atMost, 1e-11)
  expectClose(poissonCdf(x, mean).upper, more, 1e-11)
  expectClose(poissonPmf(x, mean), exactly, 1e-11)
})

test('Poisson: fewer than no events', () => {
  expect(poissonCdf(-1, 3)).toEqual({ lower: 0, upper: 1 })
  expect(poissonPmf(-1, 3)).toBe(0)
})

/** Interpolated limits by Spiegelhalter's formula with poisson.cdf of SciPy 1.17, tau2 by numpy. */
describe('funnelRates', () => {
  const x = [3, 12, 9, 40, 5, 22, 15, 2, 31, 0, 7, 18]
  const n = [410, 900, 1300, 2100, 260, 1500, 1250, 300, 1900, 150, 640, 1020]
  const funnel = () => funnelRates(x.map((events, i) => ({ id: String(i), x: events, n: n[i]! })))

  test('target and dispersion', () => {
    const found = funnel()
    expectClose(found.target, 0.013981244671781756, 1e-12)
    expectClose(found.overdispersion.phi, 1.5578110117331108, 1e-10)
    expectClose(found.overdispersion.tau2, 0.00018575218877056542, 1e-10)
  })

  test.each([
    [
      0,
      [-1.3243471171472718, -1.1594647574977952, 0.35347337568668014],
      [0.0025852097063426955, 0.025420429095247717, 0, 0.033989090538025755],
      [0.003964214267633119, 0.03011009972285752, 0.0009661568556612789, 0.042189802057518516],
    ],
    [
      3,
      [1.8120236131108638, 1.132444339670235, 0.07093443344386899],
      [0.008907733096104709, 0.019017910953262024, 0.006460627827465711, 0.02236224706788769],
      [0.007060074467015283, 0.0232441666971263, 0.0041333893642073885, 0.029650493275290242],
    ],
    [
      9,
      [-2.8963333376994185, -2.7472825111120853, 0.2456028397668672],
      [0, 0.03258373847775305, 0, 0.04943798156213801],
      [0.0011482597322626487, 0.0410462111149798, 0, 0.06312409791661208],
    ],
  ])('unit %d', (i, [z, zAdjusted, p], exact, adjusted) => {
    const unit = funnel().units[i]!
    expectClose(unit.value, x[i]! / n[i]!, 1e-14)
    expectClose(unit.z, z!, 1e-9)
    expectClose(unit.zAdjusted, zAdjusted!, 1e-9)
    expectClose(unit.p, p!, 1e-9)
    for (const [limits, expected] of [
      [unit.exact, exact],
      [unit.adjusted, adjusted],
    ] as const) {
      const { lower95, upper95, lower998, upper998 } = limits
      for (const [at, limit] of [lower95, upper95, lower998, upper998].entries()) expectClose(limit, expected[at]!, 1e-9, 1e-12)
    }
  })

  test('none, no event at all, a fixed target, and one unit', () => {
    expect(() => funnelRates([{ id: 'a', x: 0, n: 0 }])).toThrow(RangeError)
    const quiet = funnelRates(['a', 'b'].map(id => ({ id, x: 0, n: 50 })))
    expect(quiet.target).toBe(0)
    expect(quiet.units[0]).toMatchObject({ value: 0, z: 0, p: 1, exact: { lower95: 0, upper998: 0 } })
    expect(funnelRates([{ id: 'a', x: 4, n: 100 }])).toMatchObject({ target: 0.04, overdispersion: { tau2: 0 } })
    expect(funnelRates([{ id: 'a', x: 4, n: 100 }], { target: 0 }).units[0]!.p).toBe(0)
    expect(funnelRates([{ id: 'a', x: 4, n: 100 }], { target: 0.02 }).target).toBe(0.02)
  })

  test('limits close in on the target as exposure grows', () => {
    const [small, large] = [exactRateLimits(100, 0.01), exactRateLimits(100_000, 0.01)]
    expect(large.upper998 - large.lower998).toBeLessThan(small.upper998 - small.lower998)
    expect(large.lower998).toBeLessThan(large.lower95)
  })
})
