import { describe, expect, test } from 'vitest'
import type { FunnelLimits } from '#stats/funnel-limits.ts'
import { funnelMeans } from '#stats/funnel-means.ts'
import { funnelShares } from '#stats/funnel-shares.ts'
import { overdispersion, type Overdispersion } from '#stats/overdispersion.ts'
import { spreadLimits } from '#stats/spread-limits.ts'
import { caseFile, expectClose, syntheticAnswers } from './reference.ts'

type Dispersion = { k: number; phi: number; phi_threshold: number; tau2: number }
type Unit = Record<string, number> & { id: never }
type Shares = { target: number; overdispersion: { arcsine: Dispersion }; units: Unit[] }
type Means = { target: number; within_sd: number; overdispersion: Dispersion; units: Unit[] }

function expectDispersion(found: Overdispersion, { k, phi, phi_threshold, tau2 }: Dispersion, relative: number): void {
  expect(found.k).toBe(k)
  expectClose(found.phi, phi, relative)
  expectClose(found.threshold, phi_threshold, relative)
  expectClose(found.tau2, tau2, relative, 1e-12)
}

function expectFunnelLimits(found: FunnelLimits, unit: Unit, prefix: string, relative: number): void {
  expectClose(found.lower95, unit[`${prefix}lo95`]!, relative, 1e-9)
  expectClose(found.upper95, unit[`${prefix}hi95`]!, relative, 1e-9)
  expectClose(found.lower998, unit[`${prefix}lo998`]!, relative, 1e-9)
  expectClose(found.upper998, unit[`${prefix}hi998`]!, relative, 1e-9)
}

function expectShares(
  input: { id: string[]; x: number[]; n: number[]; target?: number },
  expected: Shares,
  relative: number,
): void {
  const units = input.id.map((id, i) => ({ id, x: input.x[i]!, n: input.n[i]! }))
  const found = funnelShares(units, input.target === undefined ? {} : { target: input.target })
  expectClose(found.target, expected.target, relative)
  expectDispersion(found.overdispersion, expected.overdispersion.arcsine, relative)
  for (const [i, unit] of expected.units.entries()) {
    expectClose(found.units[i]!.value, unit.p!, relative)
    expectClose(found.units[i]!.z, unit.z_arcsine!, relative, 1e-9)
    expectClose(found.units[i]!.zAdjusted, unit.z_od!, relative, 1e-9)
    expectClose(found.units[i]!.p, unit.exact_p_two_sided!, relative)
    expectFunnelLimits(found.units[i]!.exact, unit, 'exact_', relative)
    expectFunnelLimits(found.units[i]!.adjusted, unit, 'od_', relative)
  }
}

function expectMeans(
  input: { id: string[]; n: number[]; mean: number[]; within_sd: number; target: number },
  expected: Means,
  relative: number,
): void {
  const units = input.id.map((id, i) => ({ id, n: input.n[i]!, mean: input.mean[i]! }))
  const found = funnelMeans(units, { withinSd: input.within_sd, target: input.target })
  expectDispersion(found.overdispersion, expected.overdispersion, relative)
  expectClose(funnelMeans(units, { withinSd: input.within_sd }).target, expected.target, relative)
  for (const [i, unit] of expected.units.entries()) {
    expectClose(found.units[i]!.z, unit.z!, relative, 1e-9)
    expectClose(found.units[i]!.zAdjusted, unit.z_od!, relative, 1e-9)
    expectFunnelLimits(found.units[i]!.plain, unit, '', relative)
    expectFunnelLimits(found.units[i]!.adjusted, unit, 'od_', relative)
  }
}

/** Rows of the large answers, as the columns the small cases give. */
function columns(units: readonly Unit[]) {
  const column = (key: string) => units.map(unit => unit[key]!)
  return { id: units.map(({ id }) => String(id)), x: column('x'), n: column('n'), mean: column('mean') }
}

const shares = caseFile<{ id: string[]; x: number[]; n: number[]; target?: number }, Shares>('funnel-proportion')
const means = caseFile<{ id: string[]; n: number[]; mean: number[]; within_sd: number; target: number }, Means>('funnel-mean')
const answers = syntheticAnswers() as Record<string, { funnel: Shares } & Means>

describe('funnelShares', () => {
  test.each(shares.cases)('FunnelPlotR: $name', ({ input, expected }) => expectShares(input, expected, 1e-8))

  test.each(['satisfied_by_branch', 'late_by_branch', 'satisfied_by_provider', 'late_by_provider'])('FunnelPlotR: %s', id => {
    const { funnel } = answers[id]!
    expectShares(columns(funnel.units), funnel, 1e-6)
  })

  test('none, one, all and nothing', () => {
    expect(() => funnelShares([{ id: 'a', x: 0, n: 0 }])).toThrow(RangeError)
    expect(funnelShares([{ id: 'a', x: 2, n: 4 }])).toMatchObject({
      target: 0.5,
      overdispersion: { tau2: 0 },
      units: [{ z: 0, p: 1 }],
    })
    for (const x of [0, 1]) {
      const { units } = funnelShares(['a', 'b'].map(id => ({ id, x: 5 * x, n: 5 })))
      expect(units[0]).toMatchObject({ value: x, z: 0, p: 1, exact: { lower95: x, upper95: x } })
    }
  })
})

describe('funnelMeans', () => {
  test.each(means.cases)('R: $name', ({ input, expected }) => expectMeans(input, expected, 1e-8))

  test.each(['csat_funnel_mean_branch', 'csat_funnel_mean_provider'])('R: %s', id => {
    const { within_sd, target, units } = answers[id]!
    expectMeans({ ...columns(units), within_sd, target }, answers[id]!, 1e-6)
  })

  test('no values, or none that vary, are refused', () => {
    expect(() => funnelMeans([], { withinSd: 1 })).toThrow(RangeError)
    expect(() => funnelMeans([{ id: 'a', n: 2, mean: 4 }], { withinSd: 0 })).toThrow(RangeError)
  })
})

describe('overdispersion and spreadLimits', () => {
  test('of no units', () => expect(overdispersion([])).toEqual({ k: 0, phi: 0, threshold: Infinity, tau2: 0 }))

  const limits = caseFile<{ n: number; sigma: number }, Unit>('sd-limits')
  test.each(limits.cases)('qchisq in R: standard deviation of $name', ({ input, expected }) => {
    expectFunnelLimits(spreadLimits(input.n, input.sigma)!, expected, '', 1e-8)
  })
  test('one value has no spread', () => expect(spreadLimits(1, 1)).toBeNull())
})
