import { expect, test } from 'vitest'
import { densityJump } from '#stats/density-jump.ts'
import { randomStream } from '#stats/random-stream.ts'

test.each([[[0, 0, 0, 0]], [[0, 0, 5, 5]], [[5, 5, 0, 0]]] as const)('%j says nothing', counts => {
  expect(densityJump(counts)).toBeNull()
})

test.each([[[-1, 1, 1, 1]], [[1, -1, 1, 1]], [[1, 1, -1, 1]], [[1, 1, 1, Number.NaN]]] as const)(
  '%j cannot be counts',
  counts => {
    expect(() => densityJump(counts)).toThrow(RangeError)
  },
)

test('worked by hand: -½ ln 80.5 + 3/2 ln 120.5 - 3/2 ln 60.5 + ½ ln 60.5, variance ¼/80.5 + 9/4/120.5 + 9/4/60.5 + ¼/60.5', () => {
  const { ratio, lower, upper } = densityJump([80, 120, 60, 60])!
  const jump = Math.log((120.5 / 60.5) ** 1.5 * (60.5 / 80.5) ** 0.5)
  const se = Math.sqrt(0.25 / 80.5 + 2.25 / 120.5 + 2.25 / 60.5 + 0.25 / 60.5)
  expect(ratio).toBeCloseTo(Math.exp(jump), 12)
  expect(lower).toBeCloseTo(Math.exp(jump - 1.959963984540054 * se), 10)
  expect(upper).toBeCloseTo(Math.exp(jump + 1.959963984540054 * se), 10)
})

test('counts that fall by one factor have no jump, all equal neither; one empty window is no fault', () => {
  expect(densityJump([7.5, 3.5, 1.5, 0.5])!.ratio).toBeCloseTo(1, 12)
  expect(densityJump([9, 9, 9, 9])!.ratio).toBeCloseTo(1, 12)
  expect(densityJump([9, 9, 0, 9])!.ratio).toBeGreaterThan(10)
})

test('the other way round it is one over the other', () => {
  const there = densityJump([10, 30, 20, 8])!
  const back = densityJump([8, 20, 30, 10])!
  expect(there.ratio * back.ratio).toBeCloseTo(1, 12)
  expect(there.lower * back.upper).toBeCloseTo(1, 12)
})

test('a falling density is not taken for a jump more often than its level says', () => {
  const random = randomStream(11)
  let outside = 0
  for (let trial = 0; trial < 400; trial++) {
    const counts = [0, 0, 0, 0] as [number, number, number, number]
    for (let i = 0; i < 600; i++) {
      const at = Math.floor((-Math.log(1 - random()) * 8 - 11) / 2)
      if (at >= 0 && at < 4) counts[at as 0 | 1 | 2 | 3]++
    }
    if (densityJump(counts)!.lower > 1) outside++
  }
  expect(outside / 400).toBeLessThan(0.05)
})
