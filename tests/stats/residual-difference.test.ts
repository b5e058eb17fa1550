import { describe, expect, test } from 'vitest'
import { randomStream } from '#stats/random-stream.ts'
import { type Residual, residualDifference } from '#stats/residual-difference.ts'

/** Values by block, each less the mean of those of its block that are ordinary. */
function residualsOf(blocks: readonly (readonly { value: number; own: boolean }[])[]): [Residual[], Residual[]] {
  const all = blocks.flatMap((values, block) => {
    const usual = values.filter(({ own }) => !own)
    const mean = usual.reduce((sum, { value }) => sum + value, 0) / usual.length
    return values.map(({ value, own }, i) => {
      const weights = Float64Array.from(values, (each, j) => Number(i === j) - (each.own ? 0 : 1 / usual.length))
      return { own, value: value - mean, block, weights }
    })
  })
  return [all.filter(({ own }) => own), all.filter(({ own }) => !own)]
}

const ordinary = (...values: number[]) => values.map(value => ({ value, own: false }))
const own = (...values: number[]) => values.map(value => ({ value, own: true }))

describe('difference of residuals', () => {
  test('of days of one block: least squares with a dummy per block', () => {
    // By hand: means of blocks 3, 11 and 6; within them 2 + 2 + 8 squares, within the group 2. Of 9 values three
    // blocks and the group take four. Difference 10 - 3 = 7, variance 14 / 5 * (1 / 2 + 1 / 2).
    const [first, second] = residualsOf([[...ordinary(2, 4), ...own(9, 11)], ordinary(10, 12), ordinary(4, 6, 8)])
    const found = residualDifference(first, second)!
    expect(found.df).toBeCloseTo(5, 12)
    expect(found.difference).toBeCloseTo(7, 12)
    expect(found.standardError).toBeCloseTo(Math.sqrt(14 / 5), 12)
    // Student's t: R's qt(0.975, 5) = 2.570582.
    expect(found.upper - found.difference).toBeCloseTo(2.570582 * Math.sqrt(14 / 5), 5)
  })

  test('without any mean taken out it is the pooled t test', () => {
    const alone = (values: readonly number[], from: number): Residual[] =>
      values.map((value, i) => ({ value, block: from + i, weights: Float64Array.of(1) }))
    const found = residualDifference(alone([5], 0), alone([1, 2, 3], 1))!
    expect([found.df, found.difference, found.standardError]).toEqual([2, 3, expect.closeTo(Math.sqrt(4 / 3), 12)])
  })

  test('one in twenty differs by chance, with three ordinary values a block and days of the group in two blocks', () => {
    const random = randomStream(3, 1)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const block = (days: number) => [...ordinary(normal(), normal(), normal()), ...own(...Array.from({ length: days }, normal))]
    let found = 0
    for (let i = 0; i < 2000; i++) {
      const [first, second] = residualsOf([block(2), block(1), block(0), block(0)])
      if (residualDifference(first, second)!.p < 0.05) found++
    }
    expect(Math.abs(found / 2000 - 0.05)).toBeLessThan(0.015)
  })

  test('none without values, without a degree of freedom or without spread', () => {
    const [first, second] = residualsOf([[...ordinary(2), ...own(9)], ordinary(5)])
    expect(residualDifference([], second)).toBeNull()
    expect(residualDifference(first, [])).toBeNull()
    expect(residualDifference(first, second)).toBeNull()
    expect(residualDifference(...residualsOf([[...ordinary(2, 2, 2), ...own(9)]]))).toBeNull()
  })
})
