import * as fc from 'fast-check'
import type { Panel } from '#stats/panel/panel.ts'

export interface Case {
  readonly panel: Panel
  readonly treated: readonly number[]
  readonly profile: readonly number[]
}

const value = fc.double({ min: -10, max: 10, noNaN: true })
const weight = fc.double({ min: 0.2, max: 5, noNaN: true })

/** Panels of 4 to 7 units and 4 to 8 periods; some cells of the first units are missing, the last unit is whole. */
export const randomCase: fc.Arbitrary<Case> = fc
  .record({ units: fc.integer({ min: 4, max: 7 }), periods: fc.integer({ min: 4, max: 8 }) })
  .chain(({ units, periods }) =>
    fc.record({
      values: fc.array(fc.array(value, { minLength: periods, maxLength: periods }), { minLength: units, maxLength: units }),
      weights: fc.array(fc.array(weight, { minLength: periods, maxLength: periods }), { minLength: units, maxLength: units }),
      missing: fc.array(fc.integer({ min: -1, max: periods - 1 }), { minLength: units - 1, maxLength: units - 1 }),
      treated: fc.integer({ min: 1, max: units - 2 }),
      after: fc.integer({ min: 2, max: periods - 2 }),
    }),
  )
  .map(({ values, weights, missing, treated, after }) => ({
    panel: { values, weights: weights.map((row, i) => row.map((each, t) => (missing[i] === t ? 0 : each))) },
    treated: Array.from({ length: treated }, (_, i) => i),
    profile: values[0]!.map((_, t) => (t >= after ? 1 : 0)),
  }))
