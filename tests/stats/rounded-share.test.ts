import { expect, test } from 'vitest'
import { roundedShare } from '#stats/rounded-share.ts'
import { randomStream } from '#stats/random-stream.ts'

const minutes = { ratio: 5, unitsPerStep: 300 }

test('none', () => {
  expect(roundedShare({ n: 0, onFine: 0, onCoarse: 0 }, minutes)).toBeNull()
})

test('solved by hand: of 100 whole minutes 60 on five: 0.6 = r + (1 - r) / 5', () => {
  expect(roundedShare({ n: 100, onFine: 100, onCoarse: 60 }, minutes)).toEqual({ expected: 0.2, rounded: 0.49999999999999994 })
})

test('all on the coarse step are all rounded; fewer than chance gives is none', () => {
  expect(roundedShare({ n: 7, onFine: 7, onCoarse: 7 }, minutes)!.rounded).toBe(1)
  expect(roundedShare({ n: 100, onFine: 95, onCoarse: 10 }, minutes)).toEqual({ expected: 0.2, rounded: 0 })
})

test('values in seconds lie on five minutes once in 300', () => {
  expect(roundedShare({ n: 100, onFine: 94, onCoarse: 94 }, minutes)).toEqual({
    expected: 1 / 300,
    rounded: (0.94 - 1 / 300) / (1 - 1 / 300),
  })
})

test.each([
  { n: 1, onFine: 2, onCoarse: 0 },
  { n: 2, onFine: 1, onCoarse: 2 },
  { n: 2, onFine: 1, onCoarse: -1 },
  { n: Number.NaN, onFine: 1, onCoarse: 1 },
])('counts that cannot be: %o', counts => {
  expect(() => roundedShare(counts, minutes)).toThrow(RangeError)
})

test.each([1, 60])('a planted share of 0.3 is found again among values in steps of %d s', step => {
  const random = randomStream(7)
  const values = Array.from({ length: 20_000 }, () => {
    const seconds = 300 + random() * 3600
    return random() < 0.3 ? Math.round(seconds / 300) * 300 : Math.round(seconds / step) * step
  })
  const on = (each: number) => values.filter(value => value % each === 0).length
  const found = roundedShare({ n: values.length, onFine: on(60), onCoarse: on(300) }, minutes)!
  expect(found.rounded).toBeCloseTo(0.3, 1)
  expect(Math.abs(found.rounded - 0.3)).toBeLessThan(0.02)
})
