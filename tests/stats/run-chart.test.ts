import { describe, expect, test } from 'vitest'
import { runChart } from '#stats/run-chart.ts'

/** Alternating about 0, so that every value counts. */
const wave = (n: number) => Array.from({ length: n }, (_, i) => (i % 2 === 0 ? -1 : 1))

describe('limits of Anhøj and Olesen (2014)', () => {
  // Longest run round(log2 n) + 3; fewest crossings SciPy binom.ppf(0.05, n - 1, 0.5). The paper's own example: 24 values, 8 and 8.
  test.each([
    [10, 6, 2],
    [12, 7, 3],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
    [50, 9, 19],
    [100, 10, 41],
  ])('%i values: a run of %i, %i crossings', (n, run, crossings) => {
    expect(runChart(wave(n))).toMatchObject({ useful: n, longestRunLimit: run, crossingsLimit: crossings, crossings: n - 1 })
  })
})

describe('signals', () => {
  test('a run longer than the limit, by its positions; one as long is none', () => {
    const long = [...wave(12), ...Array<number>(9).fill(3), ...Array<number>(3).fill(-3)]
    expect(runChart(long, 0).longRuns).toEqual([{ points: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20], direction: 'up' }])
    const allowed = [...wave(11), ...Array<number>(8).fill(3), ...Array<number>(5).fill(-3)]
    expect(runChart(allowed, 0)).toMatchObject({ useful: 24, longestRun: 8, longestRunLimit: 8, longRuns: [] })
  })

  test('too few crossings; as many as the limit is enough', () => {
    const halves = [...Array<number>(10).fill(1), ...Array<number>(10).fill(2)]
    expect(runChart(halves)).toMatchObject({ centre: 1.5, crossings: 1, crossingsLimit: 6, fewCrossings: true })
    const six = [1, 1, 1, -1, -1, -1, 1, 1, 1, -1, -1, -1, 1, 1, 1, -1, -1, -1, 1, 1]
    expect(runChart(six, 0)).toMatchObject({ crossings: 6, fewCrossings: false })
    expect(runChart([...six.slice(0, 18), -1, -1], 0)).toMatchObject({ crossings: 5, fewCrossings: true })
  })

  test('values on the centre neither count nor end a run; gaps are passed over', () => {
    expect(runChart([1, 0, 1, null, 1, -1, 0, -1], 0)).toMatchObject({ useful: 5, longestRun: 3, crossings: 1 })
    expect(runChart([1, 0, 1, null, 1], 0).runs).toEqual([{ points: [0, 2, 4], direction: 'up' }])
  })
})

describe('series without runs', () => {
  test('none, one, all equal', () => {
    const nothing = {
      useful: 0,
      longestRun: 0,
      longestRunLimit: 0,
      crossings: 0,
      crossingsLimit: 0,
      longRuns: [],
      fewCrossings: false,
    }
    expect(runChart([])).toMatchObject({ centre: null, ...nothing })
    expect(runChart([null])).toMatchObject({ centre: null, ...nothing })
    expect(runChart([4])).toMatchObject({ centre: 4, ...nothing })
    expect(runChart([4, 4, 4])).toMatchObject({ centre: 4, ...nothing })
  })
  test('the median is of the sorted values', () => expect(runChart([10, 9, 100]).centre).toBe(10))
})
