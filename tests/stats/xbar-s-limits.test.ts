import { describe, expect, test } from 'vitest'
import { controlConstants } from '#stats/control-constants.ts'
import { xbarSLimits } from '#stats/xbar-s-limits.ts'
import { caseFile, expectClose } from './reference.ts'

type Input = { n: number[]; mean: number[]; sd: (number | null)[] }
type Answer = {
  center: number
  sigma: number
  ucl: number[]
  lcl: number[]
  s_center: (number | null)[]
  s_ucl: (number | null)[]
  s_lcl: (number | null)[]
}

const constants = caseFile<{ n: number }, { c4: number; A3: number; B3: number; B4: number }>('spc-constants')
const charts = caseFile<Input, Answer>('xbar-s')

describe('controlConstants', () => {
  test.each(constants.cases)('R: $name', ({ input, expected }) => {
    const { c4, a3, b3, b4 } = controlConstants(input.n)
    expectClose(c4, expected.c4, 1e-8)
    expectClose(a3, expected.A3, 1e-8)
    expectClose(b3, expected.B3, 1e-8, 1e-10)
    expectClose(b4, expected.B4, 1e-8)
  })
  test('one value has none', () => expect(() => controlConstants(1)).toThrow(RangeError))
})

describe('xbarSLimits', () => {
  test.each(charts.cases)('qcc in R: $name', ({ input, expected }) => {
    const limits = xbarSLimits(input.n.map((n, i) => ({ n, mean: input.mean[i]!, ss: (n - 1) * (input.sd[i] ?? 0) ** 2 })))
    expectClose(limits.centre, expected.center, 1e-8)
    expectClose(limits.sigma, expected.sigma, 1e-8)
    for (const i of input.n.keys()) {
      expectClose(limits.means[i]?.upper, expected.ucl[i]!, 1e-8)
      expectClose(limits.means[i]?.lower, expected.lcl[i]!, 1e-8)
      expectClose(limits.spreads[i]?.centre ?? null, expected.s_center[i] ?? null, 1e-8)
      expectClose(limits.spreads[i]?.upper ?? null, expected.s_ucl[i] ?? null, 1e-8)
      expectClose(limits.spreads[i]?.lower ?? null, expected.s_lcl[i] ?? null, 1e-8, 1e-10)
    }
  })
  test('an empty subgroup has no limits, and singles alone are refused', () => {
    expect(
      xbarSLimits([
        { n: 0, mean: 0, ss: 0 },
        { n: 3, mean: 4, ss: 2 },
      ]).means[0],
    ).toBeNull()
    expect(() => xbarSLimits([{ n: 1, mean: 4, ss: 0 }])).toThrow(RangeError)
  })
})

test('limits from a base are laid on other subgroups; expected by the same rule on the base alone', () => {
  const base = [
    { n: 5, mean: 10, ss: 4 },
    { n: 5, mean: 12, ss: 6 },
  ]
  const alone = xbarSLimits(base)
  const laid = xbarSLimits(
    [
      { n: 5, mean: 30, ss: 90 },
      { n: 0, mean: 0, ss: 0 },
    ],
    base,
  )
  expect(laid).toMatchObject({ centre: alone.centre, sigma: alone.sigma })
  expect(laid.means).toEqual([alone.means[0], null])
  expect(laid.spreads).toEqual([alone.spreads[0], null])
})
