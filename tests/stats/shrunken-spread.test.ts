import { describe, expect, test } from 'vitest'
import { shrunkenSpread } from '#stats/shrunken-spread.ts'
import { spreadShare } from '#stats/spread-share.ts'
import { caseFile, expectClose, syntheticAnswers } from './reference.ts'

type Unit = { n: number; sd: number }
type Answer = { df_prior: number | 'Inf'; var_prior: number; sd_shrunk: number[] }
const file = caseFile<{ units: Unit[] }, Answer>('volatility')

describe('shrunkenSpread', () => {
  test.each(file.cases)('limma::squeezeVar in R: $name', ({ input, expected }) => {
    const found = shrunkenSpread(input.units)!
    expectClose(found.priorDf, expected.df_prior === 'Inf' ? Infinity : expected.df_prior, 1e-8)
    expectClose(found.priorVariance, expected.var_prior, 1e-8)
    for (const [i, sd] of expected.sd_shrunk.entries()) expectClose(found.sds[i], sd, 1e-8)
  })

  test('limma::squeezeVar in R: 73 providers', () => {
    const { volatility_provider_csat: expected } = syntheticAnswers() as {
      volatility_provider_csat: { df_prior: number; var_prior: number; units: (Unit & { sd_shrunk: number })[] }
    }
    const found = shrunkenSpread(expected.units)!
    expectClose(found.priorDf, expected.df_prior, 1e-6)
    expectClose(found.priorVariance, expected.var_prior, 1e-6)
    for (const [i, { sd_shrunk }] of expected.units.entries()) expectClose(found.sds[i], sd_shrunk, 1e-6)
  })

  test('none, one, one value, all equal', () => {
    expect(shrunkenSpread([])).toBeNull()
    expect(shrunkenSpread([{ n: 1, sd: null }])).toBeNull()
    expect(shrunkenSpread([{ n: 5, sd: 2 }])).toEqual({ priorDf: 0, priorVariance: 4, sds: [2] })
    expect(
      shrunkenSpread([
        { n: 5, sd: 0 },
        { n: 9, sd: 0 },
      ]),
    ).toEqual({ priorDf: Infinity, priorVariance: 0, sds: [0, 0] })
  })

  test('a unit of one value gets the common spread', () => {
    const found = shrunkenSpread([
      { n: 40, sd: 0.8 },
      { n: 1, sd: null },
      { n: 25, sd: 2 },
      { n: 30, sd: 0.3 },
    ])!
    expectClose(found.sds[1], Math.sqrt(found.priorVariance), 1e-12)
  })

  test('most units never differ: logarithms are taken of a share of 1 (limma::fitFDist by scipy 1.17)', () => {
    const found = shrunkenSpread([0, 0, 1].map(sd => ({ n: 11, sd })))!
    expectClose(found.priorDf, 0.30635080063559, 1e-9)
    expectClose(found.priorVariance, 3.4597385568005645e-6, 1e-9)
    for (const [i, sd] of [3.20685032e-4, 3.20685032e-4, 0.985025702].entries()) expectClose(found.sds[i], sd, 1e-8)
  })

  test('one unit that never differs does not pull the others to zero', () => {
    const { sds } = shrunkenSpread([
      { n: 4, sd: 0 },
      { n: 40, sd: 0.9 },
      { n: 50, sd: 1 },
    ])!
    expect(sds.every(Number.isFinite)).toBe(true)
    expect(sds[1]).toBeGreaterThan(0.5)
  })
})

describe('spreadShare', () => {
  test('half at each end is the largest spread there is', () => {
    expectClose(spreadShare({ n: 4, mean: 3, sd: Math.sqrt(16 / 3) }, { lowest: 1, highest: 5 }), 1, 1e-12)
  })
  test('at an end, or with one value, there is none to share', () => {
    expect(spreadShare({ n: 4, mean: 5, sd: 0 }, { lowest: 1, highest: 5 })).toBeNull()
    expect(spreadShare({ n: 1, mean: 3, sd: 0 }, { lowest: 1, highest: 5 })).toBeNull()
  })
})
