import { describe, expect, test } from 'vitest'
import { allPairs } from '#stats/all-pairs.ts'
import { answersNeeded } from '#stats/answers-needed.ts'
import { controlConstants } from '#stats/control-constants.ts'
import { densityJump } from '#stats/density-jump.ts'
import { funnelMeans } from '#stats/funnel-means.ts'
import { funnelShares } from '#stats/funnel-shares.ts'
import { geometricLimits } from '#stats/geometric-limits.ts'
import { histogramQuantile } from '#stats/histogram-quantile.ts'
import { individualsLimits } from '#stats/individuals-limits.ts'
import { kaplanMeier } from '#stats/kaplan-meier.ts'
import { bucketOf } from '#stats/log-histogram.ts'
import { mean } from '#stats/mean.ts'
import { nestedAnswersNeeded } from '#stats/nested-answers-needed.ts'
import { nestedReml } from '#stats/nested-reml.ts'
import { netPromoter } from '#stats/net-promoter.ts'
import { nonresponseBounds } from '#stats/nonresponse-bounds.ts'
import { poissonInterval } from '#stats/poisson-interval.ts'
import { quantileInterval } from '#stats/quantile-interval.ts'
import { quantile } from '#stats/quantile.ts'
import { rankRanges } from '#stats/rank-ranges.ts'
import { rateLimits } from '#stats/rate-limits.ts'
import { groupTree } from '#stats/reml/group-tree.ts'
import { roundedShare } from '#stats/rounded-share.ts'
import { survivalQuantile } from '#stats/survival-bands.ts'
import { tippingPoint } from '#stats/tipping-point.ts'
import { wilsonInterval } from '#stats/wilson-interval.ts'
import { xbarSLimits } from '#stats/xbar-s-limits.ts'

const scale = { minimum: 1, maximum: 5 }
const parts = { outer: 0.1, inner: 0.1, within: 0.8 }
const unit = { id: 'a', estimate: 4, standardError: 0.1 }
const leaf = (path: string[], figures = {}) => ({ path, n: 2, mean: 1, ss: 1, ...figures })

describe('what a function of statistics cannot take it refuses, and says what it needs', () => {
  test.each<[string, ...(() => unknown)[]]>([
    [
      'allPairs needs estimates with standard errors',
      () => allPairs([{ ...unit, estimate: Infinity }]),
      () => allPairs([unit, { ...unit, standardError: -1 }]),
    ],
    [
      'answersNeeded needs variances',
      () => answersNeeded({ between: -1, within: 1 }),
      () => answersNeeded({ between: 1, within: -1 }),
    ],
    [
      'answersNeeded needs a reliability between 0 and 1',
      () => answersNeeded({ between: 1, within: 1, reliability: 0 }),
      () => answersNeeded({ between: 1, within: 1, reliability: 1 }),
    ],
    ['controlConstants needs subgroups of at least two', () => controlConstants(1), () => controlConstants(NaN)],
    [
      'densityJump needs counts',
      () => densityJump([-1, 2, 3, 4]),
      () => densityJump([1, -2, 3, 4]),
      () => densityJump([1, 2, -3, 4]),
      () => densityJump([1, 2, 3, -4]),
    ],
    [
      'funnelMeans needs values that vary',
      () => funnelMeans([], { withinSd: 1 }),
      () => funnelMeans([{ id: 'a', n: 0, mean: 4 }], { withinSd: 1 }),
      () => funnelMeans([{ id: 'a', n: 2, mean: 4 }], { withinSd: 0 }),
    ],
    ['a funnel needs a unit that counts out of something', () => funnelShares([]), () => funnelShares([{ id: 'a', x: 0, n: 0 }])],
    ['geometricLimits needs a count', () => geometricLimits([])],
    [
      'histogramQuantile needs a share between 0 and 1',
      () => histogramQuantile([[0, 3]], -0.1),
      () => histogramQuantile([[0, 3]], 1.1),
    ],
    ['individualsLimits needs two values that follow each other', () => individualsLimits([4])],
    [
      'kaplanMeier needs times',
      () => kaplanMeier([{ time: NaN, event: true }]),
      () =>
        kaplanMeier([
          { time: 3, event: true },
          { time: -1, event: false },
        ]),
    ],
    ['bucketOf needs a duration', () => bucketOf(-1), () => bucketOf(NaN)],
    ['mean needs at least one value', () => mean([])],
    ['nestedAnswersNeeded needs values', () => nestedAnswersNeeded([], parts), () => nestedAnswersNeeded([0, 0], parts)],
    [
      'nestedAnswersNeeded needs variances',
      () => nestedAnswersNeeded([5], { ...parts, outer: -1 }),
      () => nestedAnswersNeeded([5], { ...parts, inner: -1 }),
      () => nestedAnswersNeeded([5], { ...parts, within: -1 }),
    ],
    [
      'nestedAnswersNeeded needs a reliability between 0 and 1',
      () => nestedAnswersNeeded([5], parts, 0),
      () => nestedAnswersNeeded([5], parts, 1),
    ],
    ['nested groups need at least one row and one level', () => groupTree([]), () => nestedReml([leaf([])])],
    ['nested groups need paths of one length', () => groupTree([leaf(['a']), leaf(['a', 'b'])])],
    [
      'nested groups need finite numbers',
      () => groupTree([leaf(['a'], { n: Infinity })]),
      () => groupTree([leaf(['a'], { mean: NaN })]),
      () => groupTree([leaf(['a'], { ss: Infinity })]),
    ],
    [
      'netPromoter needs counts',
      () => netPromoter({ promoters: -1, passives: 2, detractors: 0 }),
      () => netPromoter({ promoters: 1, passives: -2, detractors: 3 }),
      () => netPromoter({ promoters: 1, passives: 2, detractors: -1 }),
    ],
    [
      'nonresponseBounds needs counts',
      () => nonresponseBounds({ n: -1, mean: 4, silent: 9 }, scale),
      () => nonresponseBounds({ n: 9, mean: 4, silent: -1 }, scale),
    ],
    ['poissonInterval needs a count and an exposure', () => poissonInterval(-1, 10), () => poissonInterval(1, -10)],
    ['quantileInterval needs a share between 0 and 1', () => quantileInterval([1, 2], 0), () => quantileInterval([1, 2], 1)],
    ['quantile needs a share between 0 and 1', () => quantile([1, 2], -0.1), () => quantile([1, 2], 1.1)],
    [
      'rankRanges needs estimates with standard errors',
      () => rankRanges([unit, { ...unit, estimate: NaN }]),
      () => rankRanges([unit, { ...unit, standardError: -1 }]),
    ],
    ['limits of a rate need opportunities', () => rateLimits([]), () => rateLimits([{ x: 0, n: 0 }])],
    [
      'roundedShare needs onCoarse <= onFine <= n',
      () => roundedShare({ n: 5, onFine: 6, onCoarse: 1 }, { ratio: 5, unitsPerStep: 300 }),
      () => roundedShare({ n: 5, onFine: 1, onCoarse: 2 }, { ratio: 5, unitsPerStep: 300 }),
      () => roundedShare({ n: 5, onFine: 1, onCoarse: -1 }, { ratio: 5, unitsPerStep: 300 }),
    ],
    ['survivalQuantile needs a share between 0 and 1', () => survivalQuantile([], 0), () => survivalQuantile([], 1)],
    [
      'tippingPoint needs counts',
      () => tippingPoint({ n: -1, mean: 0, silent: 5 }, 3),
      () => tippingPoint({ n: 1, mean: 0, silent: -5 }, 3),
    ],
    ['wilsonInterval needs 0 <= x <= n', () => wilsonInterval(3, 2), () => wilsonInterval(-1, 2)],
    ['xbarSLimits needs a subgroup of two values', () => xbarSLimits([]), () => xbarSLimits([{ n: 1, mean: 4, ss: 0 }])],
  ])('%s', (words, ...calls) => {
    for (const call of calls) expect(call).toThrow(new RangeError(words))
  })
})
