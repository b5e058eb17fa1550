import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { caseFile, expectClose, syntheticAnswers } from './reference.ts'

type Wilson = { p: number; lo: number; hi: number }
const file = caseFile<{ x: number; n: number }, Wilson>('wilson')

function expectWilson({ x, n }: { x: number; n: number }, { p, lo, hi }: Wilson): void {
  const interval = wilsonInterval(x, n)!
  expectClose(interval.share, p, 1e-8)
  expectClose(interval.lower, lo, 1e-8, 1e-10)
  expectClose(interval.upper, hi, 1e-8, 1e-10)
}

describe('wilsonInterval', () => {
  test.each(file.cases)('prop.test in R: $name', ({ input, expected }) => expectWilson(input, expected))

  test('prop.test in R: branches', () => {
    const answers = syntheticAnswers() as Record<string, { wilson: (Wilson & { x: number; n: number })[] }>
    for (const unit of [...answers.satisfied_by_branch!.wilson, ...answers.late_by_branch!.wilson]) expectWilson(unit, unit)
  })

  test('property: the share lies inside, the limits within 0..1, and losers mirror winners', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (x, rest) => {
        fc.pre(x + rest > 0)
        const { share, lower, upper } = wilsonInterval(x, x + rest)!
        expect(0 <= lower && lower <= share && share <= upper && upper <= 1).toBe(true)
        expectClose(wilsonInterval(rest, x + rest)!.lower, 1 - upper, 1e-9, 1e-12)
      }),
    )
  })

  test('none: nothing to share', () => expect(wilsonInterval(0, 0)).toBeNull())
  test('more than there are is refused', () => expect(() => wilsonInterval(3, 2)).toThrow(RangeError))
})
